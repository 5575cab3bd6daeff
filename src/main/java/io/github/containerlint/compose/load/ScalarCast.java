package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.PathTable;
import io.github.containerlint.compose.config.ScalarKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The types that Compose turns a string into where it takes no string, so that a number in quotes or in a variable is a
 * number.
 */
enum ScalarCast {
    INTEGER(ScalarKind.INTEGER, "a whole number", Pattern.compile("[+-]?[0-9]{1,18}")),
    NUMBER(ScalarKind.FLOAT, "a number", Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")),
    BOOLEAN(ScalarKind.BOOLEAN, "true or false", Pattern.compile("(?i)y|yes|true|on|n|no|false|off"));

    private static final PathTable<ScalarCast> BY_PATH = table();

    private final ScalarKind kind;
    private final String expectation;
    private final Pattern form;

    ScalarCast(ScalarKind kind, String expectation, Pattern form) {
        this.kind = kind;
        this.expectation = expectation;
        this.form = form;
    }

    static PathTable<ScalarCast> byPath() {
        return BY_PATH;
    }

    /** The expected value for messages, such as {@code a whole number}. */
    String expectation() {
        return expectation;
    }

    /** The string as a value of this type; empty when it is no such value. */
    Optional<ConfigScalar> apply(ConfigScalar string) {
        return form.matcher(string.value()).matches() ? Optional.of(string.as(kind)) : Optional.empty();
    }

    private static PathTable<ScalarCast> table() {
        Map<String, ScalarCast> casts = new HashMap<>();
        String service = "services.*.";
        for (String key : List.of(
                "cpu_count",
                "cpu_period",
                "cpu_quota",
                "cpu_rt_period",
                "cpu_rt_runtime",
                "cpu_shares",
                "deploy.replicas",
                "deploy.update_config.parallelism",
                "deploy.rollback_config.parallelism",
                "deploy.restart_policy.max_attempts",
                "deploy.placement.max_replicas_per_node",
                "healthcheck.retries",
                "oom_score_adj",
                "pids_limit",
                "ports.*.target",
                "scale",
                "ulimits.*",
                "ulimits.*.hard",
                "ulimits.*.soft")) {
            casts.put(service + key, INTEGER);
        }
        for (String key : List.of(
                "cpu_percent",
                "cpus",
                "deploy.update_config.max_failure_ratio",
                "deploy.rollback_config.max_failure_ratio")) {
            casts.put(service + key, NUMBER);
        }
        for (String key : List.of(
                "healthcheck.disable",
                "init",
                "oom_kill_disable",
                "privileged",
                "read_only",
                "stdin_open",
                "tty",
                "volumes.*.read_only",
                "volumes.*.volume.nocopy")) {
            casts.put(service + key, BOOLEAN);
        }
        for (String path : List.of(
                "networks.*.external",
                "networks.*.internal",
                "networks.*.attachable",
                "volumes.*.external",
                "secrets.*.external",
                "configs.*.external")) {
            casts.put(path, BOOLEAN);
        }
        return PathTable.of(casts);
    }
}
