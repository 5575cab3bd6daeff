def log = new File(basedir, 'build.log').text

assert log.contains("<failon>: there is no such setting; did you mean 'failOn'?")
assert log.contains("-Dcontainer-lint.report: there is no such setting; did you mean 'container-lint.reports'?")
assert !log.contains('latest-base-image')
