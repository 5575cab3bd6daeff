def withoutProse = { file -> new File(basedir, file).readLines().findAll { !it.contains('"message"') } }

assert withoutProse('target/container-lint/container-lint.json') == withoutProse('expected.json')
assert new File(basedir, 'target/container-lint/container-lint.json').text.contains("'python:latest'")
