package io.github.containerlint.project.files;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for paths as Maven writes them: {@code *} matches within one directory name, and a directory named {@code
 * **} matches any number of directories, also none.
 */
public final class PathGlob {
    private static final String ANY_DIRECTORIES = "**/";

    private final List<PathMatcher> matchers;
    private final Path fixedParent;

    /** @throws PatternSyntaxException when no path can match, such as with an open bracket */
    public PathGlob(String pattern) {
        this.matchers = variants(pattern.strip()).stream()
                .map(variant -> FileSystems.getDefault().getPathMatcher("glob:" + variant))
                .toList();
        this.fixedParent = fixedParent(pattern.strip());
    }

    private static Path fixedParent(String pattern) {
        List<String> fixed =
                Arrays.stream(pattern.split("/")).takeWhile(PathGlob::isLiteral).toList();
        Path path = Path.of(String.join("/", fixed)).normalize();
        return isLiteral(pattern) && path.getParent() != null ? path.getParent() : path;
    }

    /** The directory before the first part with a wildcard. */
    Path fixedParent() {
        return fixedParent;
    }

    /**
     * The pattern, and the pattern without {@code **}{@code /}: in Java's globs this part needs at least one directory.
     */
    private static List<String> variants(String pattern) {
        String bare = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        String inner = bare.replace("/" + ANY_DIRECTORIES, "/{,**/}");
        return inner.startsWith(ANY_DIRECTORIES)
                ? List.of(inner, inner.substring(ANY_DIRECTORIES.length()))
                : List.of(inner);
    }

    /**
     * Returns true when the path matches.
     *
     * @param path relative to the directory that the pattern is relative to
     */
    public boolean matches(Path path) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }

    /** Returns true when the pattern is a plain path, which must exist. */
    public static boolean isLiteral(String pattern) {
        return pattern.chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0);
    }

    /** The reason why a text is no pattern; empty when it is one. */
    public static Optional<String> problem(String pattern) {
        try {
            new PathGlob(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException malformed) {
            return Optional.of("'%s' is no pattern: %s; write one such as docker/*.Dockerfile"
                    .formatted(pattern, malformed.getDescription()));
        }
    }
}
