def log = new File(basedir, 'build.log').text

assert log.count('container-lint: ') == 1
assert log.contains('container-lint: no Compose file and no Dockerfile here')
