package io.github.containerlint.yaml;

/** The type that Compose's YAML reader gives a scalar. */
public enum ScalarType {
    STRING,
    INT,
    FLOAT,
    BOOL,
    NULL,
    TIMESTAMP
}
