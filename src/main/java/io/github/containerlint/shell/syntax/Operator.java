package io.github.containerlint.shell.syntax;

/** The operator between a command and the one before it. */
public enum Operator {
    /** No operator: the command is the first one of its script, group or substitution. */
    NONE,
    /** {@code ;} or a line break. */
    SEQUENCE,
    /** {@code &&}. */
    AND,
    /** {@code ||}. */
    OR,
    /** {@code |} or {@code |&}. */
    PIPE,
    /** {@code &}: the command before it continues in the background. */
    BACKGROUND
}
