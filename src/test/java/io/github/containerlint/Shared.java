package io.github.containerlint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The cases and projects that lie beside the repository and are not part of it. */
public final class Shared {
    private Shared() {}

    /** The file or directory below {@code shared} beside the repository, or empty where there is no such folder. */
    public static Optional<Path> find(String path) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path found = at.resolve("shared").resolve(path);
            if (Files.exists(found)) {
                return Optional.of(real(at.resolve("shared")).resolve(path));
            }
            at = at.getParent();
        }
        return Optional.empty();
    }

    /** Where the folder really is: beside a second checkout it is often a symbolic link. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #find}; where it is absent the test is skipped, with a message. */
    public static Path file(String path) {
        Optional<Path> found = find(path);
        if (found.isEmpty()) {
            System.err.println("SKIPPED: ../shared/" + path + " is absent, so nothing was compared with it");
        }
        Assumptions.assumeTrue(found.isPresent(), () -> "../shared/" + path + " is absent");
        return found.orElseThrow();
    }
}
