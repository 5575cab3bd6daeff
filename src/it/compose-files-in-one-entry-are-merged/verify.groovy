def log = new File(basedir, 'build.log').text

assert log.contains('tools/stack.yaml:3:12: error: ')
assert log.contains('container-lint found 1 error in 2 Compose projects; ')
