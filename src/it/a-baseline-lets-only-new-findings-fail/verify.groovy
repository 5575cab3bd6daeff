def log = new File(basedir, 'build.log').text

assert log.contains('container-lint: wrote .container-lint-baseline.yaml with 3 findings')
assert log.contains('not counted: 3 known')
assert log.contains('new/Dockerfile:2:5: error: ')
assert log.contains('to remove 1 entry from the baseline that no longer occurs:')
assert log.contains('container-lint: wrote .container-lint-baseline.yaml with 2 findings, 1 removed')

def lines = new File(basedir, '.container-lint-baseline.yaml').readLines().findAll { it.startsWith('  - ') }
assert lines.size() == 2
assert lines[0] ==~ /  - \{id: "[0-9a-f]{16}", rule: missing-restart-policy, file: "compose.yaml", element: "services.db"}/
