package io.github.containerlint.dockerignore;

import java.util.List;
import java.util.Optional;

/**
 * A source of {@code COPY} or {@code ADD} in the build context: a path, or a pattern of Go's {@code filepath.Match}.
 */
public final class GlobPattern {
    private final String cleaned;
    private final List<PathToken> tokens;
    private final PathMatcher matcher;

    private GlobPattern(String cleaned, List<PathToken> tokens) {
        this.cleaned = cleaned;
        this.tokens = tokens;
        this.matcher = new PathMatcher(tokens);
    }

    /**
     * Reads a source.
     *
     * @param source as written; a leading slash, {@code ./} and a trailing slash have no meaning
     * @return empty when the pattern is malformed, such as {@code [a}
     */
    public static Optional<GlobPattern> of(String source) {
        String cleaned = GoPath.inContext(source);
        return PathTokens.ofGlob(cleaned).map(tokens -> new GlobPattern(cleaned, tokens));
    }

    /** The path or pattern relative to the context's root; the root is the empty string. */
    public String path() {
        return cleaned;
    }

    /** Whether the source names one path and is no pattern. */
    public boolean isLiteral() {
        return tokens.stream().allMatch(token -> token instanceof PathToken.Letter);
    }

    /** Whether the source is this path, or its pattern matches the whole path. The root is matched only by itself. */
    public boolean matches(String path) {
        return matcher.matches(GoPath.inContext(path));
    }

    /** The share of the directory's content that the source copies, if the whole context is sent. */
    public Sent below(String directory) {
        String path = GoPath.inContext(directory);
        boolean all = takes(path) || matcher.matchesAllIn(path);
        if (all) {
            return Sent.ALL;
        }
        return matcher.mayMatchBelow(path) ? Sent.SOME : Sent.NONE;
    }

    /** Whether the source copies this path: it matches the path or a directory above it. */
    public boolean takes(String path) {
        return cleaned.isEmpty() || Parents.of(GoPath.inContext(path)).anyMatch(matcher::matches);
    }

    @Override
    public String toString() {
        return cleaned.isEmpty() ? "." : cleaned;
    }
}
