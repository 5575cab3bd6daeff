def log = new File(basedir, 'build.log').text

assert log =~ /rules.latest-base-image       error \(locked\)\R *from classpath:acme\/container-lint.yaml:3:3/
assert log =~ /rules.missing-restart-policy  info\R *from .container-lint.yaml:3:3/
assert log =~ /failOn                        warning\R *from ..\/house.yaml:1:9/

def text = log.replaceAll(/\s+/, ' ')
assert text.contains("Dockerfile:1:25: error: 'latest-base-image' cannot be silenced, because classpath:acme/container-lint.yaml:3:3 locks it; remove it")
assert text.contains("compose.yaml:2:3: info: 'db' stays down")
