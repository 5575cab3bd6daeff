def log = new File(basedir, 'build.log').text

assert log.contains('<dockerfiles>: no file in ')
assert log.contains(" matches 'docker/*.Dockerfile'; write a pattern relative to that directory")
