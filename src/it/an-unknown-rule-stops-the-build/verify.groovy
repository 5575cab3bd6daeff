def log = new File(basedir, 'build.log').text

assert log.contains("<rules>: there is no rule 'bind-mount-hides-dependency'; did you mean 'bind-mount-hides-dependencies'?")
assert log.contains("<rules>: 'latest-base-image' cannot be 'fatal'; write error, warning, info or off")
assert log.contains("<failOn>: 'errors' is not known; write error, warning, info or never")
assert log.contains('MojoExecutionException')
