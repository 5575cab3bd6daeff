def log = new File(basedir, 'build.log').text
def file = new File(basedir, 'docker/Dockerfile').canonicalPath

assert log.contains("[ERROR] ${file}:1:13: error:")
assert log.contains('   = help: https://containerlint.github.io/rules/latest-base-image')
