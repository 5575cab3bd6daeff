def log = new File(basedir, 'build.log').text
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/container-lint/container-lint.json'))

assert log.count('= rule: latest-base-image') == 1
assert log.count('container-lint found 1 error') == 1
// Maven 4 starts no second life cycle for phases that this build has been through
assert log.count(':check (default)') == (log.contains('>>> ') ? 2 : 1)
assert report.findings*.rule == ['latest-base-image']
