def log = new File(basedir, 'build.log').text

assert log.contains('container-lint found nothing in 1 Compose project and 1 Dockerfile')
assert !log.contains('= rule: ')
