def log = new File(basedir, 'build.log').text

assert !log.contains('compose.yaml:2:3')
assert log.contains("compose.yaml:6:3: error: 'cache' stays down")
assert log.contains('not counted: 1 accepted by exceptions')
