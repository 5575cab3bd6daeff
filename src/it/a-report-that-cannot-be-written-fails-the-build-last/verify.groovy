def log = new File(basedir, 'build.log').text

assert log.contains('= rule: floating-service-image')
assert log.contains('cannot write the json report into ')
assert log.indexOf('= rule: floating-service-image') < log.indexOf('container-lint cannot write the json report')
