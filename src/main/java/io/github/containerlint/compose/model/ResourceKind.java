package io.github.containerlint.compose.model;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The kinds of elements that a Compose file can declare beside services. */
@API(status = Status.EXPERIMENTAL)
public enum ResourceKind {
    NETWORK("networks"),
    VOLUME("volumes"),
    CONFIG("configs"),
    SECRET("secrets"),
    MODEL("models");

    private final String section;

    ResourceKind(String section) {
        this.section = section;
    }

    /** The top-level key that elements of this kind are declared under. */
    public String section() {
        return section;
    }

    /** The word for one element of this kind, such as {@code network}. */
    public String label() {
        return section.substring(0, section.length() - 1);
    }
}
