def log = new File(basedir, 'build.log').text

assert log.contains('container-lint found nothing in 1 Compose project')
assert log.contains('rules.missing-restart-policy  off')
assert log.contains('from .container-lint.yaml:2:3')
