def log = new File(basedir, 'build.log').text.replaceAll(/\s+/, ' ')

assert log.contains("compose.yaml:7:3: error: 'worker' has no owner; add the label 'com.acme.owner: <team>'")
assert log.contains('= rule: missing-owner-label')
assert !log.contains("'web' has no owner")
