def log = new File(basedir, 'build.log').text

assert !log.contains('published-database-port')
assert !log.contains("compose.yaml:3:3")
assert log.contains('Dockerfile:1:25: error: this comment gives no reason')
assert log.contains('Dockerfile:2:6: error: ')
assert log.contains('not counted: 2 silenced by comments')
