def log = new File(basedir, 'build.log').text

assert log.contains('container-lint found 1 warning in 1 Compose project and 1 Dockerfile')
assert log.contains("Dockerfile:7:6: warning: './src/' is copied before 'uv sync',")
assert log.count('= rule: ') == 1
