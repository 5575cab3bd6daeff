package io.github.containerlint.project.files;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for paths as Maven writes them: {@code *} stays in a directory, a directory named {@code **} is any number of
 * them, none included.
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

    /** The directory that is written out in front of what varies. */
    Path fixedParent() {
        return fixedParent;
    }

    /** Java's {@code **}{@code /} wants a directory to be there; so the pattern without it is tried as well. */
    private static List<String> variants(String pattern) {
        String bare = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        String inner = bare.replace("/" + ANY_DIRECTORIES, "/{,**/}");
        return inner.startsWith(ANY_DIRECTORIES)
                ? List.of(inner, inner.substring(ANY_DIRECTORIES.length()))
                : List.of(inner);
    }

    /** @param path relative to the directory that the pattern is relative to */
    public boolean matches(Path path) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }

    /** Whether the pattern is a plain path, so that it must be there. */
    public static boolean isLiteral(String pattern) {
        return pattern.chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0);
    }

    /** Why the pattern is none. */
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
