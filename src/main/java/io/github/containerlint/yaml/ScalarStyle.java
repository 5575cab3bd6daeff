package io.github.containerlint.yaml;

/** The style in which a scalar was written. */
public enum ScalarStyle {
    PLAIN,
    /** In {@code 'single quotes'}. */
    SINGLE,
    /** In {@code "double quotes"}. */
    DOUBLE,
    /** A block behind {@code |}. */
    LITERAL,
    /** A block behind {@code >}. */
    FOLDED
}
