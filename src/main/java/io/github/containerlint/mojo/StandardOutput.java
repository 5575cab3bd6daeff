package io.github.containerlint.mojo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import org.apache.maven.execution.MavenSession;

/** The standard output of the build, past the log, for lines that another program reads. */
final class StandardOutput {
    private StandardOutput() {}

    /**
     * The stream to write to; it must not be closed. Maven 4 sends what plugins print into the log, which puts {@code
     * [INFO] [stdout]} before each line, so there the lines go to the process's own output.
     */
    static OutputStream of(MavenSession session) {
        System.out.flush();
        boolean logged =
                session.getSystemProperties().getProperty("maven.version", "3").startsWith("4");
        return logged ? new FileOutputStream(FileDescriptor.out) : System.out;
    }
}
