def log = new File(basedir, 'build.log').text

assert log.contains(".container-lint.yaml:2:73: there is no service 'database' in the files of the exception; there is db")
assert log.contains(".container-lint.yaml:3:5: no file that is linted is meant by 'files'")
assert !log.contains(".container-lint.yaml:4:5")
assert log.contains("compose.yaml:2:3: error: 'db' stays down")
