assert new File(basedir, 'build.log').text.contains('container-lint found nothing in 1 Compose project and 1 Dockerfile')
