package io.github.containerlint.compose.config;

import java.nio.file.Path;

/**
 * The directory that the relative paths of a file are relative to.
 *
 * @param directory absolute
 * @param carried whether the file is extended or included by another one, into whose project Compose carries its paths
 * @see <a href="https://docs.docker.com/reference/compose-file/services/#relative-path-resolution">relative paths of
 *     extended services</a>
 */
public record PathBase(Path directory, boolean carried) {
    public static PathBase own(Path directory) {
        return new PathBase(directory, false);
    }

    public static PathBase carried(Path directory) {
        return new PathBase(directory, true);
    }

    /**
     * The path as Compose prints it for a project; a carried path is joined with the path to its file's directory and
     * has no superfluous dots.
     */
    String in(Path project, String path) {
        if (!carried || path.startsWith("~") || HostPaths.isWindows(path) || HostPaths.isElsewhere(path)) {
            return path;
        }
        try {
            Path joined = project.relativize(directory).resolve(path).normalize();
            String text = joined.toString().replace('\\', '/');
            return text.isEmpty() ? "." : text;
        } catch (IllegalArgumentException unusable) {
            return path;
        }
    }
}
