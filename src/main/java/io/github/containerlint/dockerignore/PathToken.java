package io.github.containerlint.dockerignore;

import java.util.List;

/** A part of a pattern, which stands for some characters of a path. */
sealed interface PathToken {
    /** One character. */
    record Letter(int codePoint) implements PathToken {}

    /** {@code ?}: one character other than a slash. */
    record AnyLetter() implements PathToken {}

    /**
     * {@code [...]}: one of a set of characters.
     *
     * @param slashes whether a slash may be one of the characters
     */
    record OneOf(List<Range> ranges, boolean negated, boolean slashes) implements PathToken {
        boolean takes(int codePoint) {
            boolean listed = ranges.stream().anyMatch(range -> range.first() <= codePoint && codePoint <= range.last());
            return listed != negated && (slashes || codePoint != '/');
        }
    }

    /** The characters from the first to the last, both included. */
    record Range(int first, int last) {}

    /** {@code *}: any number of characters other than slashes. */
    record Stretch() implements PathToken {}

    /** {@code **}/: any number of whole directories, with the slash behind them. */
    record Directories() implements PathToken {}

    /** {@code **} at the end: the whole rest of the path. */
    record Rest() implements PathToken {}
}
