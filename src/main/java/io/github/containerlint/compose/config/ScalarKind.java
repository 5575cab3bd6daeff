package io.github.containerlint.compose.config;

import java.util.Locale;

/** What YAML takes a scalar for. */
public enum ScalarKind {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    NULL;

    /** The name in messages. */
    public String label() {
        return this == FLOAT ? "number" : name().toLowerCase(Locale.ROOT);
    }
}
