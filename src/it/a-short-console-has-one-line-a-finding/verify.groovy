def lines = new File(basedir, 'build.log').readLines()
def findings = lines.findAll { it =~ /Dockerfile:\d+:\d+: / }

assert findings.size() == 10
assert findings[0] ==~ /\[ERROR\] a\/Dockerfile:1:13: error: 'python:latest' moves to .*; .* \[latest-base-image\]/
assert findings[1] ==~ /\[WARNING\] a\/Dockerfile:2:9: warning: .* \[relative-workdir\]/
assert !lines.any { it.contains('= rule:') || it.contains('= help:') }
// ten findings are summed up
assert lines.any { it ==~ / +error +latest-base-image +5 +0/ }
assert lines.any { it.contains('container-lint found 5 errors and 5 warnings in 5 Dockerfiles') }
