def log = new File(basedir, 'build.log').text

assert log.contains("compose.yaml:2:3: info: 'db' stays down")
assert log.contains("deploy/compose.override.yaml:2:3: info: 'cache' stays down")
def note = log.replaceAll(/\s+/, ' ')
assert note.contains('note: only developers start compose.yaml and deploy/compose.override.yaml: missing-restart-policy and unpersisted-store weigh less there')
