def directory = new File(basedir, 'target/container-lint')
def json = new groovy.json.JsonSlurper().parse(new File(directory, 'container-lint.json'))
def run = new groovy.json.JsonSlurper().parse(new File(directory, 'container-lint.sarif')).runs[0]
def places = run.results.collect { it.locations[0].physicalLocation }

assert json.modules*.name == ['together', 'order', 'shop-front']
assert json.modules*.directory == ['.', 'order', 'shop front']
assert json.files*.file == ['order/Dockerfile', 'shop front/Dockerfile']
assert json.findings*.file == ['order/Dockerfile', 'shop front/Dockerfile']
assert json.findings*.rule == ['latest-base-image', 'latest-base-image']
assert json.rules*.help == ['https://containerlint.github.io/rules/latest-base-image']

assert run.tool.driver.rules*.id == ['latest-base-image']
assert run.results*.ruleId == json.findings*.rule
assert run.results*.partialFingerprints.'containerLint/v1' == json.findings*.identity
assert json.findings*.identity.every { it ==~ /[0-9a-f]{16}/ }
// addresses are relative to the git work tree, in which the test itself is a directory
assert places*.artifactLocation.uriBaseId.unique() == ['%SRCROOT%']
assert places[0].artifactLocation.uri == json.base + '/order/Dockerfile'
assert places[1].artifactLocation.uri == json.base + '/shop%20front/Dockerfile'
assert places[1].region == [startLine: 1, startColumn: 11, endLine: 1, endColumn: 17]
