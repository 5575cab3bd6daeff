def log = new File(basedir, 'build.log').text

assert log.contains('+    restart: unless-stopped')
assert log.contains('mvn container-lint:fix -Dcontainer-lint.apply')
assert new File(basedir, 'compose.yaml').text.contains('    image: nginx:1.27\n    restart: unless-stopped\n')
assert new File(basedir, 'target/container-lint/fix.patch').text.contains('+    restart: unless-stopped\n')
assert log.contains('container-lint: nothing is left to repair; 1 repaired')
assert log.contains('container-lint: no findings')
assert !log.contains('no certain repair')
