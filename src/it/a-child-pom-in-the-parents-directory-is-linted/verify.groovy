def log = new File(basedir, 'build.log').text

assert log.count('= rule: latest-base-image') == 1
assert log.contains(" Dockerfile:1:6: error: 'python'")
