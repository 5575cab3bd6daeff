def log = new File(basedir, 'build.log').text

// One rule reports the same: its page is printed.
assert log.contains('  hadolint DL3007')
assert log.contains('    here: silent where the project builds the image itself')
assert log.contains('# latest-base-image')

// Two rules do: they are listed.
assert log.contains('  dclint service-image-require-explicit-tag')
assert log.contains('  latest-service-image (error)')
assert log.contains('  floating-service-image (warning)')
assert !log.contains('# latest-service-image')

// No rule does: the reason is printed.
assert log.contains('  hadolint DL3009')
assert log.contains('    no rule here: nothing breaks at run time')
