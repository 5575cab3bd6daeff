package io.github.containerlint.compose.schema;

import static io.github.containerlint.compose.schema.Shape.FLAG;
import static io.github.containerlint.compose.schema.Shape.PAIRS;
import static io.github.containerlint.compose.schema.Shape.SIZE;
import static io.github.containerlint.compose.schema.Shape.TEXT;
import static io.github.containerlint.compose.schema.Shape.TEXTS;
import static io.github.containerlint.compose.schema.Shape.TEXT_OR_TEXTS;

/** The shape of {@code build}, which tells how the image of a service is built. */
final class BuildShape {
    static final Shape BUILD = Keys.of("'build'")
            .with(TEXT, "context", "dockerfile", "dockerfile_inline", "target", "network", "isolation")
            .with(PAIRS, "args", "labels", "ssh", "additional_contexts")
            .with(TEXTS, "cache_from", "cache_to", "entitlements", "platforms", "tags")
            .with(FLAG, "no_cache", "privileged", "provenance", "pull", "sbom")
            .with(TEXT_OR_TEXTS, "no_cache_filter")
            .with(SIZE, "shm_size")
            .with(ContainerShape.EXTRA_HOSTS, "extra_hosts")
            .with(ContainerShape.GRANTS, "secrets")
            .with(ContainerShape.ULIMITS, "ulimits")
            .shape();

    private BuildShape() {}
}
