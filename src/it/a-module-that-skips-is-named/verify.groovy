def log = new File(basedir, 'build.log').text

assert log.contains('container-lint: not linted, because the pom says skip: legacy')
assert !log.contains('error: ')
assert log.contains('container-lint found nothing in 1 Compose project and 2 Dockerfiles')
