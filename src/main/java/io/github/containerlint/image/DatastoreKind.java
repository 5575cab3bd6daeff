package io.github.containerlint.image;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The purpose of a datastore. */
@API(status = Status.EXPERIMENTAL)
public enum DatastoreKind {
    /** Relational, document, graph, wide-column and time series databases. */
    DATABASE,
    /** A store that answers from memory and may write to disk as well. */
    CACHE,
    /** A broker of queues, topics and streams. */
    BROKER,
    /** An index for full text and vectors. */
    SEARCH,
    OBJECT_STORE,
    /** A store of small state that a cluster agrees on: locks, leaders, configuration. */
    COORDINATOR,
    EXPERIMENT_TRACKER,
    /** A store of users and their logins, which people open in browsers. */
    IDENTITY,
    /** A store of metrics and their charts, which people open in browsers. */
    MONITOR;

    /** Whether programs connect to the datastore and people do not, so that its port need not be published. */
    public boolean isForPrograms() {
        return this != IDENTITY && this != MONITOR;
    }

    /** The name in words, such as {@code object store}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind with this name in the sheet, such as {@code object-store}. */
    static DatastoreKind of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
