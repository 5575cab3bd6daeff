def log = new File(basedir, 'build.log').text
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/container-lint/container-lint.json'))

assert log.contains('container-lint found 2 errors and 1 warning in 1 Compose project and 1 Dockerfile')
assert log.contains('mvn io.github.containerlint:container-lint-maven-plugin:')
assert report.findings.count { it.rule == 'bind-mount-hides-dependencies' } == 2
assert !new File(basedir, '${project.basedir}').exists()
