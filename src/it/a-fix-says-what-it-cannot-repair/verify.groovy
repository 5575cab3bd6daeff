import java.nio.file.Files

def runs = new File(basedir, 'build.log').text.split(/:fix \(/)
assert runs.length == 4

def reasons = { int line -> """have no certain repair:
    compose.yaml:3:18: latest-service-image: which version was tested is not
        known
    compose.yaml:${line}:24: latest-service-image: which version was tested is not
        known
    linked/compose.yaml:2:3: missing-restart-policy: 'linked/compose.yaml' is a
        link or lies outside of the project
""".toString() }
assert runs[1].contains('container-lint: 3 of 5 ' + reasons(13))
assert runs[1].contains('+    restart: unless-stopped')
assert runs[2].contains('container-lint: 3 of 5 ' + reasons(15))
assert runs[2].contains('container-lint: wrote compose.yaml')
assert runs[3].contains('container-lint: 3 of 3 ' + reasons(15))
assert !runs[3].contains('+++ ')

assert Files.isSymbolicLink(new File(basedir, 'linked/compose.yaml').toPath())
assert !new File(basedir, 'linked/real.txt').text.contains('restart')
