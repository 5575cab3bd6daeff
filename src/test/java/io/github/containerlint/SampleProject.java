package io.github.containerlint;

import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small project that a test writes to the disk and loads. */
public final class SampleProject {
    private SampleProject() {}

    /** @param files texts by path */
    public static Project load(Path directory, Map<String, String> files) {
        files.forEach((path, text) -> write(directory.resolve(path), text));
        return ProjectLoader.load(new SourceTree(directory), Selection.everything());
    }

    /** The project of one Compose file that refers to nothing else. */
    public static Composition compose(Path directory, String text) {
        return load(directory, Map.of("compose.yaml", text)).compositions().get(0);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
