def log = new File(basedir, 'build.log').text

assert log.contains('  bind-mount-hides-dependencies (error)')
assert log.contains("there is no rule 'latest-base-images'; did you mean 'latest-base-image'?")
assert log.contains("the rules that begin with 'latest':")
assert log.contains('# watch-overwrites-dependencies')
