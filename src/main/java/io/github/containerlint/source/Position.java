package io.github.containerlint.source;

/**
 * A place in a text as people count it.
 *
 * @param line 1-based
 * @param column 1-based, in code points
 */
public record Position(int line, int column) {}
