package io.github.containerlint.compose.schema;

import static io.github.containerlint.compose.schema.Shape.FLAG;
import static io.github.containerlint.compose.schema.Shape.PAIRS;
import static io.github.containerlint.compose.schema.Shape.TEXT;

/** The shapes of commands that run beside a service's own command. */
final class HookShape {
    static final Shape HOOK = hook("hook").requires("command").shape();

    static final Shape INIT_CONTAINER =
            hook("init container").with(TEXT, "image").with(FLAG, "per_replica").shape();

    private HookShape() {}

    private static Keys.Builder hook(String owner) {
        return Keys.of(owner)
                .with(Shape.TEXT_OR_TEXTS.or(Shape.NOTHING), "command")
                .with(TEXT, "user", "working_dir")
                .with(FLAG, "privileged")
                .with(PAIRS, "environment");
    }
}
