def log = new File(basedir, 'build.log').text
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/container-lint/container-lint.json'))

assert log.contains('container-lint found 2 errors and 1 warning in 3 Dockerfiles')
assert report.findings.collect { [it.file, it.severity] } ==
        [['Dockerfile', 'error'], ['api/Dockerfile', 'error'], ['web/Dockerfile', 'warning']]
