def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] Dockerfile:1:13: info: ')
assert !log.contains('shell-form-command')
