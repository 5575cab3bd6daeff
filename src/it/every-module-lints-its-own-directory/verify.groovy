def log = new File(basedir, 'build.log').text

def modules = log.split('Building ')
assert modules.size() == 5

def (parent, api, worker, library) = modules[1..4]
assert parent.contains(' worker/Dockerfile:1:13: error: ') && !parent.contains('api/Dockerfile')
assert api.contains(' Dockerfile:1:13: error: ')
assert worker.contains('container-lint: 1 finding was reported by a module before this one')
assert library.contains('container-lint: no Compose file and no Dockerfile here')
assert log.count('= rule: latest-base-image') == 2
