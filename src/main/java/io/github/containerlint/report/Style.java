package io.github.containerlint.report;

import io.github.containerlint.finding.Severity;

/** What a part of a text report is, for those who give it a colour. */
public enum Style {
    ERROR,
    WARNING,
    INFO,
    /** The name of a file with line and column. */
    PLACE,
    /** Line numbers and the rule beside them. */
    GUTTER,
    /** What underlines a second place. */
    RELATED,
    /** What somebody may type, and names of rules. */
    STRONG;

    static Style of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO, OFF -> INFO;
        };
    }
}
