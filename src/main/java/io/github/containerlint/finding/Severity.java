package io.github.containerlint.finding;

import java.util.Locale;

/** How much a finding weighs, from the lightest up. */
public enum Severity {
    /** The rule is not run. */
    OFF,
    INFO,
    WARNING,
    ERROR;

    /** The name in output and configuration: {@code off}, {@code info}, {@code warning}, {@code error}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
