package io.github.containerlint.report;

import io.github.containerlint.finding.Severity;

/** The kind of a part of a text report, which palettes give a colour. */
public enum Style {
    ERROR,
    WARNING,
    INFO,
    /** The name of a file with line and column. */
    PLACE,
    /** Line numbers and the rule beside them. */
    GUTTER,
    /** The marks below a second place. */
    RELATED,
    /** Text that the user may type, and names of rules. */
    STRONG;

    static Style of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO, OFF -> INFO;
        };
    }
}
