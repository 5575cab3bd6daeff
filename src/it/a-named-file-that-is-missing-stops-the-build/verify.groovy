def log = new File(basedir, 'build.log').text

assert log.contains("<composeFiles>: there is no file 'docker-compose.prod.yml' in ")
assert log.contains("<dockerfiles>: there is no file 'docker/api.Dockerfile' in ")
assert !log.contains("no file 'docker-compose.yml'")
