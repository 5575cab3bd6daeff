package io.github.containerlint.dockerignore;

import java.util.List;
import java.util.Optional;

/** A source of {@code COPY} or {@code ADD} in the build context: a path, or a pattern as Go's {@code filepath.Match} has it. */
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
     * @param source as written; a leading slash, {@code ./} and a trailing slash mean nothing
     * @return empty when the pattern is malformed, such as {@code [a}
     */
    public static Optional<GlobPattern> of(String source) {
        String cleaned = GoPath.inContext(source);
        return PathTokens.ofGlob(cleaned).map(tokens -> new GlobPattern(cleaned, tokens));
    }

    /** Relative to the context's root, which is the empty string. */
    public String path() {
        return cleaned;
    }

    /** Whether it names one path, not a pattern. */
    public boolean isLiteral() {
        return tokens.stream().allMatch(token -> token instanceof PathToken.Letter);
    }

    /** Whether it is this path, or its pattern matches it whole. The root is matched by itself alone. */
    public boolean matches(String path) {
        return matcher.matches(GoPath.inContext(path));
    }

    /** How much it copies of what lies in the directory, all of the context being there to be copied. */
    public Sent below(String directory) {
        String path = GoPath.inContext(directory);
        boolean all = takes(path) || matcher.matchesAllIn(path);
        if (all) {
            return Sent.ALL;
        }
        return matcher.mayMatchBelow(path) ? Sent.SOME : Sent.NONE;
    }

    /** Whether it copies this path: it matches the path or a directory above it. */
    public boolean takes(String path) {
        return cleaned.isEmpty() || Parents.of(GoPath.inContext(path)).anyMatch(matcher::matches);
    }

    @Override
    public String toString() {
        return cleaned.isEmpty() ? "." : cleaned;
    }
}
