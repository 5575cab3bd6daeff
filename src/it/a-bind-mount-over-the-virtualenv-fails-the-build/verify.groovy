def log = new File(basedir, 'build.log').text

assert log.contains("docker-compose.yaml:9:9: error: './' mounted on /app hides /app/.venv,")
assert log.count('= rule: bind-mount-hides-dependencies') == 1
assert log.count('= and 1 more service: openai-mock:17') == 1
assert log.count('Dockerfile:8:5: the image builds /app/.venv here') == 1
assert log.count('= help: https://containerlint.github.io/rules/bind-mount-hides-dependencies') == 1
assert log.count('= rule: source-before-dependencies') == 1
assert log.contains('container-lint found 2 errors and 1 warning in 1 Compose project and 1 Dockerfile; ')
