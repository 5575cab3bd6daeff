package io.github.containerlint.source;

/** Takes names out of paths whose parts are separated by {@code /}. */
public final class PathNames {
    private PathNames() {}

    /** What stands behind the last slash: {@code psql} of {@code /usr/bin/psql}; the path itself where it has none. */
    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
