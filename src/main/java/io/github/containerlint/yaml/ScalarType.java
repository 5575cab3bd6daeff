package io.github.containerlint.yaml;

/** What Compose's YAML reader takes a scalar for. */
public enum ScalarType {
    STRING,
    INT,
    FLOAT,
    BOOL,
    NULL,
    TIMESTAMP
}
