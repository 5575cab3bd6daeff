package io.github.containerlint.image;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The purpose of an image that runs beside a database. */
@API(status = Status.EXPERIMENTAL)
public enum CompanionRole {
    /** A console for people, which runs until it is stopped. */
    ADMIN,
    /** A source of metrics about the database, which runs until it is stopped. */
    EXPORTER,
    /** A proxy that shares the database's connections, which runs until it is stopped. */
    POOLER,
    /** Copies the database, on a schedule or once. */
    BACKUP,
    /** Updates the database's schema and ends. */
    MIGRATION;

    static CompanionRole of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** Whether an image with this role runs until it is stopped. */
    public boolean isLongLived() {
        return this == ADMIN || this == EXPORTER || this == POOLER;
    }
}
