package io.github.containerlint.compose.model;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a Compose file can declare beside services. */
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

    /** The top-level key it is declared under. */
    public String section() {
        return section;
    }

    /** The word for one: {@code network}. */
    public String label() {
        return section.substring(0, section.length() - 1);
    }
}
