// a work tree cannot lie in a repository, so it is made here
new File(basedir, '.git').mkdirs()
new File(basedir, '.git/HEAD').text = 'ref: refs/heads/main\n'
return true
