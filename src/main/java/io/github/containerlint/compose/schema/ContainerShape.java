package io.github.containerlint.compose.schema;

import static io.github.containerlint.compose.schema.Shape.AMOUNT;
import static io.github.containerlint.compose.schema.Shape.COUNT;
import static io.github.containerlint.compose.schema.Shape.DISTINCT_TEXTS;
import static io.github.containerlint.compose.schema.Shape.TEXT;
import static io.github.containerlint.compose.schema.Shape.TEXT_OR_TEXTS;

/** Shapes that services share with the builds of their images. */
final class ContainerShape {
    static final Shape EXTRA_HOSTS = Keys.of("'extra_hosts'")
            .any(TEXT_OR_TEXTS)
            .withoutExtensions()
            .shape()
            .or(DISTINCT_TEXTS);

    private static final Shape LIMIT = Keys.of("limit")
            .with(COUNT, "soft", "hard")
            .requires("soft")
            .requires("hard")
            .shape();

    static final Shape ULIMITS = Keys.of("'ulimits'").any(COUNT.or(LIMIT)).shape();

    private static final Shape GRANT = Keys.of("grant")
            .with(TEXT, "source", "target", "uid", "gid")
            .with(AMOUNT, "mode")
            .shape();

    /** The configs or secrets that a service or a build may read. */
    static final Shape GRANTS = Shape.listOf(TEXT.or(GRANT));

    private ContainerShape() {}
}
