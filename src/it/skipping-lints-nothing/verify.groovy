def log = new File(basedir, 'build.log').text

assert log.contains('container-lint is skipped')
assert !log.contains(': error: ')
