package io.github.containerlint.project.files;

import java.nio.file.Path;

/**
 * A path or a pattern for paths that is relative to the directory of the file that it was written in.
 *
 * @param directory the absolute directory
 * @param written the path or pattern, separated by {@code /}; a directory stands for all that is in it
 */
public record PathPattern(Path directory, String written, PathGlob glob) {
    /** @throws java.util.regex.PatternSyntaxException when no path can match, such as with an open bracket */
    public PathPattern(Path directory, String written) {
        this(directory, written, new PathGlob(written));
    }

    /** Whether this is a plain path. */
    public boolean isLiteral() {
        return PathGlob.isLiteral(written);
    }

    /** The absolute form of a plain path; for a pattern the directory before its first part with a wildcard. */
    public Path place() {
        return directory
                .resolve(isLiteral() ? Path.of(written) : glob.fixedParent())
                .normalize();
    }

    /** Whether the absolute path is meant: it matches, or lies in a directory that is named. */
    public boolean matches(Path path) {
        return isLiteral() ? path.startsWith(place()) : matchesPattern(path);
    }

    /** Whether the pattern matches the path or a directory that it lies in. */
    private boolean matchesPattern(Path path) {
        for (Path at = path; at.startsWith(directory) && !at.equals(directory); at = at.getParent()) {
            if (glob.matches(directory.relativize(at))) {
                return true;
            }
        }
        return false;
    }
}
