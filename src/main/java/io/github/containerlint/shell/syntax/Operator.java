package io.github.containerlint.shell.syntax;

/** What stands between a command and the one before it. */
public enum Operator {
    /** Nothing: it is the first one of its script, group or substitution. */
    NONE,
    /** {@code ;} or a line break. */
    SEQUENCE,
    /** {@code &&}. */
    AND,
    /** {@code ||}. */
    OR,
    /** {@code |} or {@code |&}. */
    PIPE,
    /** {@code &}: the one before it goes on in the background. */
    BACKGROUND
}
