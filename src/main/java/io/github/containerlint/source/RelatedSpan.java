package io.github.containerlint.source;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A second place that explains a first one.
 *
 * @param label what is to be seen there, in lower case and without a full stop: {@code the image builds it here}
 * @param role how the second place bears on the first one
 */
@API(status = Status.STABLE)
public record RelatedSpan(Span span, String label, Role role) {
    /** How a place bears on another one. */
    public enum Role {
        /** It explains the first place, or the first place is used there, maybe among others. */
        EXPLANATION,
        /** It declares what the first place adds to, and the first place says nothing about anything else. */
        DECLARATION
    }

    public RelatedSpan(Span span, String label) {
        this(span, label, Role.EXPLANATION);
    }
}
