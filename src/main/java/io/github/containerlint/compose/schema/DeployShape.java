package io.github.containerlint.compose.schema;

import static io.github.containerlint.compose.schema.Shape.AMOUNT;
import static io.github.containerlint.compose.schema.Shape.COUNT;
import static io.github.containerlint.compose.schema.Shape.DISTINCT_TEXTS;
import static io.github.containerlint.compose.schema.Shape.DURATION;
import static io.github.containerlint.compose.schema.Shape.FLAG;
import static io.github.containerlint.compose.schema.Shape.NOTHING;
import static io.github.containerlint.compose.schema.Shape.PAIRS;
import static io.github.containerlint.compose.schema.Shape.TEXT;
import static io.github.containerlint.compose.schema.Shape.TEXTS;

/** The shapes of {@code deploy}, {@code develop} and {@code gpus}. */
final class DeployShape {
    private static final Shape MEMORY = TEXT.following(ValueRule.SIZE);

    private static final Shape DEVICES =
            Shape.listOf(device().requires("capabilities").shape());

    static final Shape GPUS = TEXT.following(ValueRule.oneOf("all"))
            .or(Shape.listOf(device().open().shape()));

    private static final Shape LIMITS = Keys.of("'limits'")
            .with(AMOUNT, "cpus")
            .with(MEMORY, "memory")
            .with(COUNT, "pids")
            .shape();

    private static final Shape DISCRETE = Keys.of("'discrete_resource_spec'")
            .with(TEXT, "kind")
            .with(AMOUNT, "value")
            .shape();

    private static final Shape RESERVATIONS = Keys.of("'reservations'")
            .with(AMOUNT, "cpus")
            .with(MEMORY, "memory")
            .with(
                    Shape.listOf(Keys.of("resource")
                            .with(DISCRETE, "discrete_resource_spec")
                            .shape()),
                    "generic_resources")
            .with(DEVICES, "devices")
            .shape();

    private static final Shape RESOURCES = Keys.of("'resources'")
            .with(LIMITS, "limits")
            .with(RESERVATIONS, "reservations")
            .shape();

    private static final Shape RESTART_POLICY = Keys.of("'restart_policy'")
            .with(TEXT, "condition")
            .with(DURATION, "delay", "window")
            .with(COUNT, "max_attempts")
            .shape();

    private static final Shape PLACEMENT = Keys.of("'placement'")
            .with(TEXTS, "constraints")
            .with(Shape.listOf(Keys.of("preference").with(TEXT, "spread").shape()), "preferences")
            .with(COUNT, "max_replicas_per_node")
            .shape();

    static final Shape DEPLOY = Keys.of("'deploy'")
            .with(TEXT, "mode", "endpoint_mode")
            .with(COUNT, "replicas")
            .with(PAIRS, "labels")
            .with(rollout("'update_config'"), "update_config")
            .with(rollout("'rollback_config'"), "rollback_config")
            .with(RESOURCES, "resources")
            .with(RESTART_POLICY, "restart_policy")
            .with(PLACEMENT, "placement")
            .shape()
            .or(NOTHING);

    private static final Shape WATCH = Keys.of("watch rule")
            .with(TEXT, "path", "target")
            .with(TEXT.following(ValueRule.oneOf("rebuild", "sync", "restart", "sync+restart", "sync+exec")), "action")
            .with(TEXT.or(DISTINCT_TEXTS), "ignore", "include")
            .with(FLAG, "initial_sync")
            .with(HookShape.HOOK, "exec")
            .requires("path")
            .requires("action")
            .shape();

    static final Shape DEVELOP =
            Keys.of("'develop'").with(Shape.listOf(WATCH), "watch").shape().or(NOTHING);

    private DeployShape() {}

    private static Shape rollout(String owner) {
        return Keys.of(owner)
                .with(COUNT, "parallelism")
                .with(DURATION, "delay", "monitor")
                .with(TEXT, "failure_action")
                .with(AMOUNT, "max_failure_ratio")
                .with(TEXT.following(ValueRule.oneOf("start-first", "stop-first")), "order")
                .shape();
    }

    private static Keys.Builder device() {
        return Keys.of("device request")
                .with(DISTINCT_TEXTS, "capabilities", "device_ids")
                .with(COUNT, "count")
                .with(TEXT, "driver")
                .with(PAIRS, "options");
    }
}
