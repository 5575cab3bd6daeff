def log = new File(basedir, 'build.log').text

assert log.contains('to remove 1 entry from the baseline that no longer occurs:')
assert log.contains('container-lint: wrote .container-lint-baseline.yaml with 0 findings, 1 removed')
assert log.contains('container-lint: wrote .container-lint-baseline.yaml with 2 findings')
assert log.contains('container-lint found nothing in 1 Compose project and 1 Dockerfile\n    not counted: 2 known')
assert log.contains('container-lint found 1 error in 1 Compose project and 2 Dockerfiles\n    not counted: 2 known')
assert log.contains('later/Dockerfile:1:6: error: ')

// A run with some rules keeps what it did not look for.
def lines = new File(basedir, '.container-lint-baseline.yaml').readLines().findAll { it.startsWith('  - ') }
assert lines.size() == 2
assert lines[1] ==~ /  - \{id: "[0-9a-f]{16}", rule: missing-restart-policy, file: "compose.yaml", element: "services.db"}/
