package io.github.containerlint.compose.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of the machine that Compose runs on. */
public final class HostPaths {
    private static final Pattern WINDOWS = Pattern.compile("[A-Za-z]:[\\\\/].*|\\\\\\\\.*", Pattern.DOTALL);

    /** Home directories of Linux, macOS and Windows, those of Windows also as WSL and Git Bash write them. */
    private static final Pattern HOME =
            Pattern.compile("(?:/home/|(?:/{1,2}(?:mnt/)?[a-z])?/Users/|[A-Za-z]:[\\\\/]Users[\\\\/])[^/\\\\]+");

    private static final Pattern ELSEWHERE = Pattern.compile("://|^(?:service:|git@|github\\.com/)");

    private HostPaths() {}

    /** The home directory of a user that the path begins with; empty when it begins with none. */
    static Optional<String> homeDirectory(String path) {
        Matcher matcher = HOME.matcher(path);
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** The absolute and normalized path; empty for a home directory or a path of Windows. */
    public static Optional<Path> resolve(Path directory, String path) {
        if (path.startsWith("~") || isWindows(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.resolve(path).normalize());
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    /** Whether a build context names a repository, an image or a service instead of a directory. */
    static boolean isElsewhere(String context) {
        return ELSEWHERE.matcher(context).find();
    }

    static boolean isWindows(String path) {
        return WINDOWS.matcher(path).matches();
    }
}
