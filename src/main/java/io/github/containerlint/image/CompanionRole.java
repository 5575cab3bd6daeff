package io.github.containerlint.image;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What an image beside a database is there for. */
@API(status = Status.EXPERIMENTAL)
public enum CompanionRole {
    /** A console for people; runs until it is stopped. */
    ADMIN,
    /** Makes metrics of it; runs until it is stopped. */
    EXPORTER,
    /** Stands before it and shares its connections; runs until it is stopped. */
    POOLER,
    /** Copies it, on a schedule or once. */
    BACKUP,
    /** Brings its schema up to date and ends. */
    MIGRATION;

    static CompanionRole of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** Whether it runs until it is stopped. */
    public boolean isLongLived() {
        return this == ADMIN || this == EXPORTER || this == POOLER;
    }
}
