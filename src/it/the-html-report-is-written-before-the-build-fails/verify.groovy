def report = new File(basedir, 'target/container-lint/container-lint.html').getText('UTF-8')

assert report.startsWith('<!doctype html>')
assert report.contains('2 errors')
assert report.contains('docker-compose.yaml:9:9')
assert report.contains('After the fix')
assert report.count('<article class="finding"') == 3
assert !report.contains(basedir.path)
assert new File(basedir, 'build.log').text.contains('container-lint found 2 errors and 1 warning')
