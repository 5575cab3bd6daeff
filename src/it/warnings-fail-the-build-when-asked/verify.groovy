def log = new File(basedir, 'build.log').text

assert log.contains('[WARNING] Dockerfile:3:5: warning: ')
assert log.contains('container-lint found 1 warning in 1 Dockerfile; ')
