package io.github.containerlint.dockerignore;

import java.util.List;

/** A piece of a pattern, and what it takes of a path. */
sealed interface PathToken {
    /** One character. */
    record Letter(int codePoint) implements PathToken {}

    /** {@code ?}: one character, but no slash. */
    record AnyLetter() implements PathToken {}

    /** {@code [...]}. @param slashes whether a slash may be one of the characters */
    record OneOf(List<Range> ranges, boolean negated, boolean slashes) implements PathToken {
        boolean takes(int codePoint) {
            boolean listed = ranges.stream().anyMatch(range -> range.first() <= codePoint && codePoint <= range.last());
            return listed != negated && (slashes || codePoint != '/');
        }
    }

    /** Characters from the first to the last, both included. */
    record Range(int first, int last) {}

    /** {@code *}: any number of characters, but no slash. */
    record Stretch() implements PathToken {}

    /** {@code **}/: any number of whole directories, with the slash behind them. */
    record Directories() implements PathToken {}

    /** {@code **} at the end: all that is left. */
    record Rest() implements PathToken {}
}
