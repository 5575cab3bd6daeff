package io.github.containerlint.report;

import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The names of files relative to the top of the git work tree, which is how a server that shows the repository knows
 * them.
 */
final class RepositoryPaths {
    /** The characters of a path that a URI may hold as they are; a colon could be read as the end of a scheme. */
    private static final String PLAIN = "-._~/!$&'()*+,;=@";

    private final Path top;

    RepositoryPaths(Path workTree) {
        top = real(workTree);
    }

    /** The directory with its links resolved, as the paths of linted files are. */
    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException absent) {
            return directory;
        }
    }

    /** The path of a file, separated by {@code /}. */
    String of(SourceFile file) {
        return named(file.location());
    }

    /** The path of a directory, separated by {@code /}; a dot for the top. */
    String of(Path directory) {
        return named(real(directory));
    }

    private String named(Path path) {
        String relative = PathNames.relative(top, path);
        return relative.isEmpty() ? "." : relative;
    }

    /** The path of a file as a relative URI, percent-encoded. */
    String uri(SourceFile file) {
        return encoded(of(file));
    }

    /** The path of a file in a directory as a relative URI. */
    String uri(Path directory, String file) {
        return encoded(named(real(directory).resolve(file).normalize()));
    }

    /** The path percent-encoded in UTF-8. */
    static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xFF);
            boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            uri.append(plain ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return uri.toString();
    }
}
