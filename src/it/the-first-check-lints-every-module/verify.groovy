def log = new File(basedir, 'build.log').text

def modules = log.split('Building ')
assert modules.size() == 5

def (parent, api, worker, library) = modules[1..4]
assert parent.contains(' worker/Dockerfile:1:13: error: ') && parent.contains('api/Dockerfile:1:13: error: ')
assert parent.contains('container-lint found 2 errors')
[api, worker, library].each { assert it.contains(':check (default)') && !it.contains('] container-lint') }
assert log.count('= rule: latest-base-image') == 2
