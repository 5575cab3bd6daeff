def log = new File(basedir, 'build.log').text

assert log.contains('docker-compose.yaml:5:7: error: ')
assert log.contains('docker-compose.yaml:8:5: error: ')
assert log.count('= rule: invalid-compose') == 2
