package io.github.containerlint.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a project's files into a directory. */
public final class LaidOut {
    private LaidOut() {}

    public static void file(Path directory, String path, String... lines) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
