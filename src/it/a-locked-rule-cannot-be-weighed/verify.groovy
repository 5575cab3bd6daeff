def log = new File(basedir, 'build.log').text

assert log.contains("'latest-base-image' cannot be off, because .container-lint.yaml:2:3 locks it as error; remove it here")
assert log.contains(".container-lint.yaml:3:3: there is no rule 'shell-form-comand'; did you mean 'shell-form-command'?")
assert log.contains(".container-lint.yaml:4:1: there is no key 'exeptions'; did you mean 'exceptions'?")
