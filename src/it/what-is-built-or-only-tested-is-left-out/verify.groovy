def log = new File(basedir, 'build.log').text

assert log.contains('container-lint found nothing in 1 Dockerfile')
assert !log.contains(': error: ')
