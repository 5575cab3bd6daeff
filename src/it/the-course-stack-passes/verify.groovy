def log = new File(basedir, 'build.log').text

assert log.contains(' in 1 Compose project and 2 Dockerfiles')
assert !log.contains(': error: ')
