def log = new File(basedir, 'build.log').text

assert log.contains('= rule: invalid-compose')
assert !log.contains('\tat ')
assert !log.contains('Exception:')
