def log = new File(basedir, 'build.log').text

assert log.contains('container-lint found 1 warning in 1 Compose project and 1 Dockerfile')
assert log.contains('+    restart: unless-stopped')
assert log.contains("<only>: there is no rule 'shell-form-comand'; did you mean 'shell-form-command'?")
assert log.contains('container-lint found nothing in 1 Compose project and 1 Dockerfile')
