package io.github.containerlint.image;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a datastore is there for. */
@API(status = Status.EXPERIMENTAL)
public enum DatastoreKind {
    /** Relational, document, graph, wide-column, time series. */
    DATABASE,
    /** Answers from memory; may write to disk as well. */
    CACHE,
    /** Queues, topics and streams. */
    BROKER,
    /** Full text and vectors. */
    SEARCH,
    OBJECT_STORE,
    /** Small state that a cluster agrees on: locks, leaders, configuration. */
    COORDINATOR,
    EXPERIMENT_TRACKER,
    /** Users and how they log in; people and browsers open it. */
    IDENTITY,
    /** Metrics and boards; people open it. */
    MONITOR;

    /** Whether programs connect to it, and people do not: its port need not be published. */
    public boolean isForPrograms() {
        return this != IDENTITY && this != MONITOR;
    }

    /** The name in words: {@code object store}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind that is written {@code object-store}. */
    static DatastoreKind of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
