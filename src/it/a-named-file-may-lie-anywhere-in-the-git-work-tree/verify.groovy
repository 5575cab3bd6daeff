def log = new File(basedir, 'build.log').text

assert log.contains("../compose.yaml:2:3: error: 'backend' ")
assert log.contains('container-lint found 1 error in 1 Compose project and 1 Dockerfile')
