def log = new File(basedir, 'build.log').text

// The nearer file counts, what it does not say comes from the file above, the pom counts more than both, and the command
// line more than the pom.
assert log.contains("order/stack.yaml:2:3: info: 'db' stays down")
assert log.contains("stock/compose.yaml:2:3: warning: 'db' stays down")
assert log.contains('stock/Dockerfile:1:6: warning: ')
assert !log.contains('samples/Dockerfile')

assert log =~ /rules.missing-restart-policy  warning\R *from stock\/.container-lint.yaml:2:3/
assert log =~ /rules.latest-base-image       warning\R *from .container-lint.yaml:4:3/
assert log =~ /failOn                        never\R *from pom.xml/
