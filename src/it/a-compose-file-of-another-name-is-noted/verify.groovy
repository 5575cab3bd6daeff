def log = new File(basedir, 'build.log').text

assert log.contains('note: docker-compose.prod.yml: ')
assert log.contains('container-lint found nothing in 1 Compose project')
