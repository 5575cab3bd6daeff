package io.github.containerlint.source;

import java.nio.file.Path;
import java.util.StringJoiner;

/** Paths whose parts are separated by {@code /}. */
public final class PathNames {
    private PathNames() {}

    /** What stands behind the last slash: {@code psql} of {@code /usr/bin/psql}; the path itself where it has none. */
    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path as it leads there from the directory; with {@code ..} where it lies outside, empty for the directory. */
    public static String relative(Path directory, Path path) {
        StringJoiner names = new StringJoiner("/");
        for (Path name : directory.relativize(path)) {
            names.add(name.toString());
        }
        return names.toString();
    }
}
