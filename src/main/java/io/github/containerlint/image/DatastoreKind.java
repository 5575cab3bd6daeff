package io.github.containerlint.image;

import java.util.Locale;

/** What a datastore is there for. */
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
    EXPERIMENT_TRACKER;

    /** The name in words: {@code object store}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind that is written {@code object-store}. */
    static DatastoreKind of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
