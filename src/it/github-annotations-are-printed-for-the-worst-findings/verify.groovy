def lines = new File(basedir, 'build.log').readLines()
def annotations = lines.findAll { it.startsWith('::') }
def errors = annotations.findAll { it.startsWith('::error ') }
def warnings = annotations.findAll { it.startsWith('::warning ') }

assert errors.size() == 10
assert warnings.size() == 10
assert annotations == errors + warnings
assert errors[0] ==~ '::error file=(.+/)?service01/Dockerfile,line=1,endLine=1,col=13,endColumn=19,' +
        "title=latest-base-image::'python:latest' moves to .*"
assert lines.any { it.contains('container-lint found 12 errors and 12 warnings') }
assert !new File(basedir, 'target/container-lint').exists()
