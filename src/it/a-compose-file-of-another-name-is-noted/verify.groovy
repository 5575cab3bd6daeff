def log = new File(basedir, 'build.log').text

assert log.contains('note: docker-compose.prod.yml: is not linted: docker-compose.yml')
assert log.contains('container-lint found nothing in 1 Compose project')
