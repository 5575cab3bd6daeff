def log = new File(basedir, 'build.log').text

assert log.contains("api/Dockerfile:1:6: error: 'python'")
assert log.contains('container-lint found 1 error in 1 Dockerfile')
