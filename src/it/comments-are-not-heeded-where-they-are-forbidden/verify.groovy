def log = new File(basedir, 'build.log').text.replaceAll(/\s+/, ' ')

assert log.contains('Dockerfile:1:1: error: comments may silence nothing here')
assert log.contains('Dockerfile:2:6: error: ')
