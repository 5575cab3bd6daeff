package io.github.containerlint.yaml;

/** How a scalar was written. */
public enum ScalarStyle {
    PLAIN,
    /** {@code 'single quotes'}. */
    SINGLE,
    /** {@code "double quotes"}. */
    DOUBLE,
    /** A block behind {@code |}. */
    LITERAL,
    /** A block behind {@code >}. */
    FOLDED
}
