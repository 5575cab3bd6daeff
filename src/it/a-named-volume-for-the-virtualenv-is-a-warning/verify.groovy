def log = new File(basedir, 'build.log').text

assert log.count('= rule: stale-dependency-volume') == 2
assert log.contains('container-lint found 2 warnings in 1 Compose project and 1 Dockerfile')
assert log.contains('BUILD SUCCESS')
