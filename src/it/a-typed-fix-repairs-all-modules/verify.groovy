assert new File(basedir, 'api/compose.yaml').text == '''services:
  web:
    image: nginx:1.27.3
    restart: unless-stopped
    ports: ["8080:80"]
'''
assert new File(basedir, 'build.log').text.contains('container-lint: wrote api/compose.yaml')
