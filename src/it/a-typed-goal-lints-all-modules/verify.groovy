def log = new File(basedir, 'build.log').text

assert log.contains("api/Dockerfile:1:6: error: 'python'")
assert log.contains("web/Dockerfile:1:6: error: 'python'")
assert log.contains('container-lint found 2 errors in 2 Dockerfiles')
assert log.contains('mvn io.github.containerlint:container-lint-maven-plugin:')
