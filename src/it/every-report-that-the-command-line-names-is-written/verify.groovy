def directory = new File(basedir, 'target/container-lint')
def reports = ['container-lint.json', 'container-lint.sarif', 'container-lint-checkstyle.xml',
               'container-lint-gitlab.json', 'container-lint.md']

assert directory.list().sort() == reports.sort(false)
reports.each { name ->
    def text = new File(directory, name).getText('UTF-8')
    assert text.contains('published-database-port'), name
    assert !text.contains('kanarie9x'), name
}
def checkstyle = new groovy.xml.XmlSlurper().parse(new File(directory, 'container-lint-checkstyle.xml'))
def gitlab = new groovy.json.JsonSlurper().parse(new File(directory, 'container-lint-gitlab.json'))
assert checkstyle.file.size() == 1
assert checkstyle.file[0].@name.text().endsWith('/compose.yaml')
assert gitlab*.location.path.unique() == [checkstyle.file[0].@name.text()]
assert gitlab*.fingerprint.unique().size() == gitlab.size()
assert new File(directory, 'container-lint.md').text.startsWith('## container-lint found ')
