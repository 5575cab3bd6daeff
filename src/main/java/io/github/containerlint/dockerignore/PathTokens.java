package io.github.containerlint.dockerignore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a pattern into tokens. */
final class PathTokens {
    private final int[] pattern;
    private final boolean globstar;
    private final List<PathToken> tokens = new ArrayList<>();
    private int at;
    private boolean malformed;

    private PathTokens(String pattern, boolean globstar) {
        this.pattern = pattern.codePoints().toArray();
        this.globstar = globstar;
    }

    /**
     * The tokens of a pattern of Go, in which {@code **} has no other meaning than {@code *}.
     *
     * @return empty when the pattern is malformed
     * @see <a href="https://pkg.go.dev/path/filepath#Match">filepath.Match</a>
     */
    static Optional<List<PathToken>> ofGlob(String pattern) {
        return new PathTokens(pattern, false).read();
    }

    /**
     * The tokens of a pattern of an ignore file, in which {@code **} crosses directories.
     *
     * @return empty when the pattern is malformed
     */
    static Optional<List<PathToken>> ofIgnored(String pattern) {
        return new PathTokens(pattern, true).read();
    }

    private Optional<List<PathToken>> read() {
        if (globstar && isSuffix()) {
            tokens.add(new PathToken.Rest());
            at = 2;
        }
        while (at < pattern.length && !malformed) {
            tokens.add(next());
        }
        return malformed ? Optional.empty() : Optional.of(List.copyOf(tokens));
    }

    /**
     * Whether the pattern is {@code **name} without wildcards behind the stars: it matches each path with this end,
     * even in the middle of a name. With a wildcard behind them the stars stand for whole directories.
     */
    private boolean isSuffix() {
        boolean stars = charAt(0) == '*' && charAt(1) == '*' && charAt(2) != '/' && pattern.length > 2;
        for (int index = 2; stars && index < pattern.length; index++) {
            stars = "*?[]\\".indexOf(pattern[index]) < 0;
        }
        return stars;
    }

    private int charAt(int index) {
        return index < pattern.length ? pattern[index] : -1;
    }

    private PathToken next() {
        int first = pattern[at++];
        return switch (first) {
            case '*' -> stars();
            case '?' -> new PathToken.AnyLetter();
            case '[' -> oneOf();
            case '\\' -> new PathToken.Letter(escaped());
            default -> new PathToken.Letter(first);
        };
    }

    private PathToken stars() {
        if (!globstar || charAt(at) != '*') {
            return new PathToken.Stretch();
        }
        at++;
        at += charAt(at) == '/' ? 1 : 0;
        return at == pattern.length ? new PathToken.Rest() : new PathToken.Directories();
    }

    private int escaped() {
        malformed |= at >= pattern.length;
        return malformed ? -1 : pattern[at++];
    }

    private PathToken oneOf() {
        boolean negated = charAt(at) == '^';
        at += negated ? 1 : 0;
        List<PathToken.Range> ranges = new ArrayList<>();
        while (!malformed && (ranges.isEmpty() || charAt(at) != ']')) {
            ranges.add(range());
        }
        at++;
        return new PathToken.OneOf(List.copyOf(ranges), negated, globstar);
    }

    private PathToken.Range range() {
        int first = member();
        int last = first;
        if (!malformed && charAt(at) == '-') {
            at++;
            last = member();
        }
        malformed |= globstar && last < first;
        return new PathToken.Range(first, last);
    }

    /** One character between brackets; {@code -} and {@code ]} must be escaped there. */
    private int member() {
        int character = charAt(at);
        if (character == -1 || character == '-' || character == ']') {
            malformed = true;
            return -1;
        }
        at++;
        int member = character == '\\' ? escaped() : character;
        malformed |= at >= pattern.length;
        return member;
    }
}
