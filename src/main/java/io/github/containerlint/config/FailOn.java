package io.github.containerlint.config;

import io.github.containerlint.finding.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lowest severity of a finding that fails the build. */
public enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    NEVER(null);

    private final Severity threshold;

    FailOn(Severity threshold) {
        this.threshold = threshold;
    }

    public boolean isReachedBy(Severity severity) {
        return threshold != null && severity.compareTo(threshold) >= 0;
    }

    /** The name in configuration: {@code error}, {@code warning}, {@code info}, {@code never}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FailOn> labelled(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label().equals(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
