def log = new File(basedir, 'build.log').text

def expected = [
    'backend/Dockerfile:1:13: error: ': 'latest-base-image',
    'backend/Dockerfile:6:5: warning: ': 'shell-form-command',
    'docker-compose.yaml:3:12: error: ': 'latest-service-image',
    'docker-compose.yaml:10:3: error: ': 'missing-restart-policy',
    'docker-compose.yaml:25:10: error: ': 'published-database-port',
]
expected.each { place, rule ->
    assert log.contains(place)
    assert log.count('= rule: ' + rule) == 1
}
assert log.count(': error: ') == 4
