def log = new File(basedir, 'build.log').text

assert log.count('= rule: shell-form-command') == 1
assert log.contains('container-lint found 1 warning in 1 Dockerfile')
