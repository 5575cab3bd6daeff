def log = new File(basedir, 'build.log').text

assert log.count('= rule: bind-mount-hides-dependencies') == 2
assert log.contains('mvn io.github.containerlint:container-lint-maven-plugin:')
