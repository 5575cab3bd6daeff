// a clone on Windows would hold a text in place of the link, so it is made here
import java.nio.file.Files
import java.nio.file.Path

Files.createSymbolicLink(new File(basedir, 'linked/compose.yaml').toPath(), Path.of('real.txt'))
return true
