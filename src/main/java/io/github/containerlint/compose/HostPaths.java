package io.github.containerlint.compose;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths of the machine that Compose runs on. */
final class HostPaths {
    private static final Pattern WINDOWS = Pattern.compile("[A-Za-z]:[\\\\/].*|\\\\\\\\.*", Pattern.DOTALL);

    private HostPaths() {}

    /** Absolute and normalized; empty for a home directory or a path of Windows. */
    static Optional<Path> resolve(Path directory, String path) {
        if (path.startsWith("~") || isWindows(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.resolve(path).normalize());
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    static boolean isWindows(String path) {
        return WINDOWS.matcher(path).matches();
    }
}
