def log = new File(basedir, 'build.log').text

assert log.contains('container-lint found 1 warning in 1 Dockerfile')
assert log.contains('docker/api:2:5: warning: ')
