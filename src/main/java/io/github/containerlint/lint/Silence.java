package io.github.containerlint.lint;

import io.github.containerlint.source.Span;
import java.util.Optional;

/**
 * What silences findings.
 *
 * @param reason the reason that the user wrote; may be empty
 * @param place the comment or the exception; empty for the baseline
 */
public record Silence(Kind kind, String reason, Optional<Span> place) {
    /** Where the user wrote it. */
    public enum Kind {
        /** A comment beside the text. */
        COMMENT,
        /** An exception in the configuration. */
        EXCEPTION,
        /** An entry in the baseline. */
        BASELINE
    }

    /** An entry in the baseline. */
    public static final Silence BASELINE =
            new Silence(Kind.BASELINE, "known since the baseline was written", Optional.empty());
}
