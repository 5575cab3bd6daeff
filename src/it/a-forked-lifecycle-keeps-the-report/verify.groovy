def log = new File(basedir, 'build.log').text
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/container-lint/container-lint.json'))

assert log.count('= rule: latest-base-image') == 1
assert log.count('container-lint found 1 error') == 1
assert log.count(':check (default)') == 2
assert report.findings*.rule == ['latest-base-image']
