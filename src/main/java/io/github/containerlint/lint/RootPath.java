package io.github.containerlint.lint;

import io.github.containerlint.source.SourceFile;
import java.nio.file.Path;

/** The name of a file as seen from a directory, separated by {@code /}, the same on every machine. */
public final class RootPath {
    private RootPath() {}

    /** The path of the file relative to the directory; with {@code ..} where it lies outside. */
    public static String of(Path directory, SourceFile file) {
        return of(directory, file.location());
    }

    /** The path relative to the directory; with {@code ..} where it lies outside. */
    public static String of(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }
}
