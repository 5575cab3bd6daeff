package io.github.containerlint.compose.config;

import java.util.Locale;

/** The type that YAML gives a scalar. */
public enum ScalarKind {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    NULL;

    /** The name of the type in messages. */
    public String label() {
        return this == FLOAT ? "number" : name().toLowerCase(Locale.ROOT);
    }
}
