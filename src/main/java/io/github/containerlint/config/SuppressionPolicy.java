package io.github.containerlint.config;

import io.github.containerlint.source.Labelled;
import java.util.Locale;
import java.util.Optional;

/** Whether comments beside the text may silence rules. */
public enum SuppressionPolicy implements Labelled {
    /** They may, with or without a reason. */
    ALLOWED,
    /** They may where they say why. */
    WITH_REASON,
    /** They are reported and not heeded. */
    FORBIDDEN;

    /** The name in the configuration: {@code allowed}, {@code with-reason}, {@code forbidden}. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SuppressionPolicy> labelled(String label) {
        return Labelled.find(label, values());
    }
}
