def log = new File(basedir, 'build.log').text

// Two rules find the cause: they are listed, the likelier one first.
assert log.contains("the rules that may find the cause of 'psql: error: could not translate host name \"db\" to address', the likeliest first:")
assert log.contains('  unknown-service-host (warning)')
assert log.contains('    found by: could not translate host name')
assert log.indexOf('  unknown-service-host (warning)') < log.indexOf('  unreachable-service (error)')

// One rule finds the cause: its page is printed.
assert log.contains('# localhost-between-services')
assert !log.contains('# unknown-service-host')

assert log.contains("no rule is known to find the cause of 'the moon is made of cheese'; " +
        'without -Dcontainer-lint.rule this goal lists the rules there are')
