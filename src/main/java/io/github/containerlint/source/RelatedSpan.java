package io.github.containerlint.source;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A second place that explains a first one.
 *
 * @param label a description of that place, in lower case and without a full stop: {@code the image builds it here}
 * @param role the relation of the second place to the first one
 */
@API(status = Status.STABLE)
public record RelatedSpan(Span span, String label, Role role) {
    /** The relation of a place to another one. */
    public enum Role {
        /** The place explains the first place, or is one of the places that use it. */
        EXPLANATION,
        /**
         * The place holds the declaration that the first place extends, and the first place applies to no other place.
         */
        DECLARATION
    }

    public RelatedSpan(Span span, String label) {
        this(span, label, Role.EXPLANATION);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelatedSpan related
                && span.equals(related.span)
                && label.equals(related.label)
                && role == related.role;
    }

    @Override
    public int hashCode() {
        return 31 * span.hashCode() + label.hashCode();
    }
}
