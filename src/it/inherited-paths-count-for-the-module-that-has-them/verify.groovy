def log = new File(basedir, 'build.log').text

assert log.contains("api/docker/stack.yaml:3:12: error: 'nginx'")
assert log.contains("api/docker/one.Containerfile:1:6: error: 'python'")
assert log.contains('container-lint found 2 errors in 1 Compose project and 1 Dockerfile')
