def log = new File(basedir, 'build.log').text

assert log.count('= rule: stale-dependency-volume') == 1
assert log.count('= and 1 more service: ') == 1
assert log.count('= rule: source-before-dependencies') == 1
assert log.contains('container-lint found 3 warnings in 1 Compose project and 1 Dockerfile')
assert log.contains('BUILD SUCCESS')
