package io.github.containerlint.compose.schema;

import static io.github.containerlint.compose.schema.Shape.AMOUNT;
import static io.github.containerlint.compose.schema.Shape.ANY_MAPPING;
import static io.github.containerlint.compose.schema.Shape.BOOLEAN;
import static io.github.containerlint.compose.schema.Shape.COUNT;
import static io.github.containerlint.compose.schema.Shape.DISTINCT_TEXTS;
import static io.github.containerlint.compose.schema.Shape.DURATION;
import static io.github.containerlint.compose.schema.Shape.FLAG;
import static io.github.containerlint.compose.schema.Shape.NOTHING;
import static io.github.containerlint.compose.schema.Shape.NUMBER;
import static io.github.containerlint.compose.schema.Shape.OPTIONS;
import static io.github.containerlint.compose.schema.Shape.PAIRS;
import static io.github.containerlint.compose.schema.Shape.SIZE;
import static io.github.containerlint.compose.schema.Shape.TEXT;
import static io.github.containerlint.compose.schema.Shape.TEXTS;
import static io.github.containerlint.compose.schema.Shape.TEXT_OR_TEXTS;

import java.util.regex.Pattern;

/**
 * The shape of a service of a Compose file.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json">the specification</a>
 */
final class ServiceShape {
    private static final Shape COMMAND = TEXT_OR_TEXTS.or(NOTHING);

    private static final Shape HEALTHCHECK = Keys.of("'healthcheck'")
            .with(TEXT_OR_TEXTS, "test")
            .with(DURATION, "interval", "timeout", "start_period", "start_interval")
            .with(AMOUNT, "retries")
            .with(FLAG, "disable")
            .shape();

    private static final Shape LOGGING = Keys.of("'logging'")
            .with(TEXT, "driver")
            .with(Keys.of("mapping").any(AMOUNT.or(NOTHING)).shape(), "options")
            .shape();

    private static final Shape DEPENDENCY = Keys.of("dependency")
            .with(
                    TEXT.following(
                            ValueRule.oneOf("service_started", "service_healthy", "service_completed_successfully")),
                    "condition")
            .with(FLAG, "restart", "required")
            .requires("condition")
            .shape();

    private static final Shape DEPENDS_ON = Keys.of("'depends_on'")
            .named(DEPENDENCY)
            .withoutExtensions()
            .shape()
            .or(DISTINCT_TEXTS);

    private static final Shape ATTACHMENT = Keys.of("network attachment")
            .with(DISTINCT_TEXTS, "aliases", "link_local_ips")
            .with(TEXT, "interface_name", "ipv4_address", "ipv6_address", "mac_address")
            .with(OPTIONS, "driver_opts")
            .with(NUMBER, "priority", "gw_priority")
            .shape();

    private static final Shape NETWORKS = Keys.of("'networks'")
            .named(ATTACHMENT.or(NOTHING))
            .withoutExtensions()
            .shape()
            .or(DISTINCT_TEXTS);

    private static final Shape MODEL_USE =
            Keys.of("model use").with(TEXT, "endpoint_var", "model_var").shape();

    private static final Shape MODELS =
            Keys.of("'models'").any(MODEL_USE.or(NOTHING)).shape().or(DISTINCT_TEXTS);

    private static final Shape PORT = Keys.of("port")
            .with(TEXT, "name", "mode", "host_ip", "protocol", "app_protocol")
            .with(COUNT, "target", "published")
            .shape();

    private static final Shape DEVICE = Keys.of("device")
            .with(TEXT, "source", "target", "permissions")
            .requires("source")
            .shape();

    private static final Shape ENV_FILE = Keys.of("env file")
            .with(TEXT, "path", "format")
            .with(FLAG, "required")
            .requires("path")
            .withoutExtensions()
            .shape();

    private static final Shape EXTENDS = Keys.of("'extends'")
            .with(TEXT, "service", "file")
            .requiresAtOnce("service")
            .withoutExtensions()
            .shape();

    private static final Shape CREDENTIAL_SPEC = Keys.of("'credential_spec'")
            .with(TEXT, "config", "file", "registry")
            .shape();

    private static final Shape PROVIDER = Keys.of("'provider'")
            .with(TEXT, "type")
            .with(
                    Keys.of("mapping")
                            .any(AMOUNT.or(BOOLEAN).or(Shape.listOf(AMOUNT.or(BOOLEAN))))
                            .shape(),
                    "options")
            .requires("type")
            .shape();

    private static final Shape THROTTLES = Shape.listOf(Keys.of("device limit")
            .with(TEXT, "path")
            .with(SIZE, "rate")
            .withoutExtensions()
            .shape());

    private static final Shape BLKIO_CONFIG = Keys.of("'blkio_config'")
            .with(THROTTLES, "device_read_bps", "device_read_iops", "device_write_bps", "device_write_iops")
            .with(COUNT, "weight")
            .with(
                    Shape.listOf(Keys.of("device weight")
                            .with(TEXT, "path")
                            .with(COUNT, "weight")
                            .withoutExtensions()
                            .shape()),
                    "weight_device")
            .withoutExtensions()
            .shape();

    private static final ValueRule PULL_POLICY = new ValueRule.Holding(
            Pattern.compile("always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+"),
            "'always', 'missing', 'never', 'build', 'daily', 'weekly' or 'every_12h'");

    static final Shape SERVICE = Keys.of("service")
            .with(TEXT, "image", "container_name", "hostname", "domainname", "user", "working_dir")
            .with(TEXT, "restart", "network_mode", "ipc", "uts", "userns_mode", "mac_address", "isolation")
            .with(TEXT, "platform", "runtime", "cgroup_parent", "cpuset", "stop_signal", "pull_refresh_after")
            .with(TEXT.or(NOTHING), "pid")
            .with(TEXT.following(PULL_POLICY), "pull_policy")
            .with(TEXT.following(ValueRule.oneOf("host", "private")), "cgroup")
            .with(DURATION, "stop_grace_period")
            .with(FLAG, "attach", "init", "oom_kill_disable", "privileged", "read_only", "stdin_open", "tty")
            .with(BOOLEAN, "use_api_socket")
            .with(COUNT, "scale")
            .with(COUNT.following(ValueRule.atLeast(0)), "cpu_count")
            .with(COUNT.following(ValueRule.within(0, 100)).or(NUMBER), "cpu_percent")
            .with(AMOUNT, "cpus", "cpu_shares", "cpu_quota", "cpu_period", "cpu_rt_period", "cpu_rt_runtime")
            .with(AMOUNT, "pids_limit")
            .with(COUNT.following(ValueRule.within(-1000, 1000)), "oom_score_adj")
            .with(SIZE, "mem_reservation", "mem_swappiness")
            .with(SIZE.or(NUMBER), "mem_limit", "memswap_limit", "shm_size")
            .with(COMMAND, "command", "entrypoint")
            .with(TEXT_OR_TEXTS, "dns", "dns_search", "tmpfs", "label_file")
            .with(TEXTS, "cap_add", "cap_drop", "dns_opt", "links", "profiles")
            .with(DISTINCT_TEXTS, "device_cgroup_rules", "external_links", "security_opt", "volumes_from")
            .with(Shape.listOf(AMOUNT), "expose")
            .with(Shape.listOfDistinct(AMOUNT), "group_add")
            .with(PAIRS, "environment", "labels", "annotations", "sysctls")
            .with(ContainerShape.EXTRA_HOSTS, "extra_hosts")
            .with(ANY_MAPPING, "storage_opt")
            .with(ContainerShape.ULIMITS, "ulimits")
            .with(ContainerShape.GRANTS, "configs", "secrets")
            .with(BLKIO_CONFIG, "blkio_config")
            .with(TEXT.or(BuildShape.BUILD), "build")
            .with(CREDENTIAL_SPEC, "credential_spec")
            .with(DEPENDS_ON, "depends_on")
            .with(DeployShape.DEPLOY, "deploy")
            .with(DeployShape.DEVELOP, "develop")
            .with(Shape.listOf(TEXT.or(DEVICE)), "devices")
            .with(TEXT.or(Shape.listOf(TEXT.or(ENV_FILE))), "env_file")
            .with(TEXT.or(EXTENDS), "extends")
            .with(DeployShape.GPUS, "gpus")
            .with(HEALTHCHECK, "healthcheck")
            .with(LOGGING, "logging")
            .with(MODELS, "models")
            .with(NETWORKS, "networks")
            .with(Shape.listOf(NUMBER.or(TEXT).or(PORT)), "ports")
            .with(Shape.listOf(HookShape.HOOK), "post_start", "pre_stop")
            .with(Shape.listOf(HookShape.INIT_CONTAINER), "pre_start")
            .with(PROVIDER, "provider")
            .with(Shape.listOf(TEXT.or(MountShape.MOUNT)), "volumes")
            .shape();

    private ServiceShape() {}
}
