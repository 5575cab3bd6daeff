package io.github.containerlint.config;

import io.github.containerlint.source.Span;

/**
 * Where a setting was made.
 *
 * @param name as people are shown it: {@code .container-lint.yaml:3:5}, {@code pom.xml:42}, {@code -Dcontainer-lint.failOn}
 */
public record Origin(String name) {
    /** The origin of what no setting says. */
    public static final Origin DEFAULT = new Origin("default");

    /** A place in a file. */
    public static Origin of(Span place) {
        return new Origin(place.toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
