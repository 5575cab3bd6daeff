package io.github.containerlint.config;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.source.Labelled;
import java.util.Locale;
import java.util.Optional;

/** The lowest severity of a finding that fails the build. */
public enum FailOn implements Labelled {
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
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FailOn> labelled(String label) {
        return Labelled.find(label, values());
    }
}
