package io.github.containerlint.compose.schema;

import static io.github.containerlint.compose.schema.Shape.ANY_MAPPING;
import static io.github.containerlint.compose.schema.Shape.DISTINCT_TEXTS;
import static io.github.containerlint.compose.schema.Shape.FLAG;
import static io.github.containerlint.compose.schema.Shape.INTEGER;
import static io.github.containerlint.compose.schema.Shape.NOTHING;
import static io.github.containerlint.compose.schema.Shape.OPTIONS;
import static io.github.containerlint.compose.schema.Shape.PAIRS;
import static io.github.containerlint.compose.schema.Shape.TEXT;
import static io.github.containerlint.compose.schema.Shape.TEXTS;

/**
 * The shapes of the top level of a Compose file and of what it declares beside services.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json">the specification</a>
 */
final class ProjectShape {
    private static final Shape PATHS = TEXT.or(DISTINCT_TEXTS);

    private static final Shape INCLUDE = Keys.of("'include'")
            .with(PATHS, "path", "env_file")
            .with(TEXT, "project_directory")
            .withoutExtensions()
            .shape();

    private static final Shape EXTERNAL =
            Keys.of("'external'").with(TEXT, "name").shape().or(FLAG);

    /** The {@code external} of a secret or config, whose keys are not checked. */
    private static final Shape EXTERNAL_FILE = ANY_MAPPING.or(FLAG);

    private static final Shape ADDRESSES =
            Keys.of("mapping").any(TEXT).withoutExtensions().shape();

    private static final Shape POOL = Keys.of("address pool")
            .with(TEXT, "subnet", "ip_range", "gateway")
            .with(ADDRESSES, "aux_addresses")
            .shape();

    private static final Shape IPAM = Keys.of("'ipam'")
            .with(TEXT, "driver")
            .with(Shape.listOf(POOL), "config")
            .with(ADDRESSES, "options")
            .shape();

    private static final Shape NETWORK = Keys.of("network")
            .with(TEXT, "name", "driver")
            .with(OPTIONS, "driver_opts")
            .with(IPAM, "ipam")
            .with(EXTERNAL, "external")
            .with(FLAG, "internal", "enable_ipv4", "enable_ipv6", "attachable")
            .with(PAIRS, "labels")
            .shape();

    private static final Shape VOLUME = Keys.of("volume")
            .with(TEXT, "name", "driver")
            .with(OPTIONS, "driver_opts")
            .with(EXTERNAL, "external")
            .with(PAIRS, "labels")
            .shape();

    private static final Shape SECRET = Keys.of("secret")
            .with(TEXT, "name", "environment", "file", "driver", "template_driver")
            .with(OPTIONS, "driver_opts")
            .with(EXTERNAL_FILE, "external")
            .with(PAIRS, "labels")
            .shape();

    private static final Shape CONFIG = Keys.of("config")
            .with(TEXT, "name", "content", "environment", "file", "template_driver")
            .with(EXTERNAL_FILE, "external")
            .with(PAIRS, "labels")
            .shape();

    private static final Shape MODEL = Keys.of("model")
            .with(TEXT, "name", "model")
            .with(INTEGER, "context_size")
            .with(TEXTS, "runtime_flags")
            .requires("model")
            .shape();

    static final Shape PROJECT = Keys.of("Compose file")
            .with(TEXT, "version", "name")
            .with(Shape.listOf(TEXT.or(INCLUDE)), "include")
            .with(section("services", ServiceShape.SERVICE), "services")
            .with(section("networks", NETWORK.or(NOTHING)), "networks")
            .with(section("volumes", VOLUME.or(NOTHING)), "volumes")
            .with(section("secrets", SECRET), "secrets")
            .with(section("configs", CONFIG), "configs")
            .with(section("models", MODEL), "models")
            .shape();

    private ProjectShape() {}

    private static Shape section(String name, Shape element) {
        return Keys.of("'" + name + "'").named(element).withoutExtensions().shape();
    }
}
