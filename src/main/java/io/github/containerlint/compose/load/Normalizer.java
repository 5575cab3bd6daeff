package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Puts in what Compose takes for keys that are left out: the default network, names, dependencies that follow from
 * other keys.
 */
final class Normalizer {
    private static final List<String> NAMED = List.of("networks", "volumes", "configs", "secrets");
    private static final String SERVICE = "service:";

    private final Text name;

    /**
     * @param name the name of the project
     */
    Normalizer(Text name) {
        this.name = name;
    }

    ConfigMap normalize(ConfigMap config) {
        ConfigMap normal = onEach(config, "services", this::service);
        if (usesDefaultNetwork(normal)) {
            normal = withDefaultNetwork(normal);
        }
        for (String section : NAMED) {
            normal = onEach(normal, section, this::named);
        }
        return normal;
    }

    private interface Change {
        ConfigNode apply(ConfigEntry entry);
    }

    private static ConfigMap onEach(ConfigMap config, String key, Change change) {
        Optional<ConfigEntry> section = config.entry(key);
        Optional<ConfigMap> map = config.map(key);
        return map.isPresent() ? config.with(section.get().with(map.get().mapValues(change::apply))) : config;
    }

    private static ConfigMap onEachItem(ConfigMap owner, String key, UnaryOperator<ConfigMap> change) {
        Optional<ConfigList> list = owner.list(key);
        if (list.isEmpty()) {
            return owner;
        }
        List<ConfigNode> items = list.get().items().stream()
                .map(item -> item instanceof ConfigMap map ? change.apply(map) : item)
                .toList();
        return owner.with(owner.entry(key).get().with(list.get().with(items)));
    }

    private ConfigNode service(ConfigEntry entry) {
        if (!(entry.value() instanceof ConfigMap written)) {
            return entry.value();
        }
        ConfigMap service = withNetworks(written, entry);
        service = onKey(service, "build", Normalizer::build);
        service = onEachItem(service, "secrets", Normalizer::secret);
        service = onEachItem(
                service,
                "ports",
                port -> port.withDefault("mode", "ingress", ScalarKind.STRING)
                        .withDefault("protocol", "tcp", ScalarKind.STRING));
        service = onEachItem(service, "volumes", Normalizer::mount);
        service = onEachItem(service, "gpus", Normalizer::device);
        service = onKey(service, "deploy", Normalizer::deploy);
        Optional<ConfigEntry> image = service.entry("image");
        service = onEachItem(
                service,
                "pre_start",
                hook -> hook.has("image") ? hook : image.map(hook::with).orElse(hook));
        return withDependencies(service);
    }

    private static ConfigMap onKey(ConfigMap owner, String key, UnaryOperator<ConfigMap> change) {
        Optional<ConfigMap> map = owner.map(key);
        return map.isPresent() ? owner.with(owner.entry(key).get().with(change.apply(map.get()))) : owner;
    }

    private static ConfigMap build(ConfigMap build) {
        ConfigMap whole = build.withDefault("context", ".", ScalarKind.STRING);
        return build.has("dockerfile_inline")
                ? whole
                : whole.withDefault("dockerfile", "Dockerfile", ScalarKind.STRING);
    }

    /** The default target consists of the name, which keeps its places: a part of it may be a secret. */
    private static ConfigMap secret(ConfigMap secret) {
        Optional<ConfigScalar> source = secret.scalar("source");
        if (secret.has("target") || source.isEmpty()) {
            return secret.withDefault("target", "/run/secrets/", ScalarKind.STRING);
        }
        ConfigEntry target = secret.implied("target", "/run/secrets/", ScalarKind.STRING);
        Text path = Text.builder(target.span())
                .append("/run/secrets/", target.span())
                .append(source.get().text())
                .build();
        return secret.with(target.with(ConfigScalar.absent(path, ScalarKind.STRING)));
    }

    private static ConfigMap mount(ConfigMap mount) {
        return onKey(mount, "bind", bind -> bind.withDefault("create_host_path", "true", ScalarKind.BOOLEAN));
    }

    private static ConfigMap device(ConfigMap device) {
        boolean chosen = device.has("count") || device.has("device_ids");
        return chosen ? device : device.withDefault("count", "all", ScalarKind.STRING);
    }

    private static ConfigMap deploy(ConfigMap deploy) {
        return onKey(
                deploy,
                "resources",
                resources -> onKey(
                        resources, "reservations", reserved -> onEachItem(reserved, "devices", Normalizer::device)));
    }

    private static ConfigMap withNetworks(ConfigMap service, ConfigEntry entry) {
        boolean attached = service.map("networks").filter(map -> !map.isEmpty()).isPresent();
        if (attached
                || service.has("provider")
                || service.scalar("network_mode").isPresent()) {
            return service;
        }
        ConfigEntry none = new ConfigEntry(
                Text.opaque("default", entry.span()),
                ConfigScalar.absent(Text.opaque("", entry.span().atEnd()), ScalarKind.NULL));
        ConfigMap networks = ConfigMap.of(entry.span(), List.of(none));
        return service.with(new ConfigEntry(Text.opaque("networks", entry.span()), networks));
    }

    private static boolean usesDefaultNetwork(ConfigMap config) {
        return config.map("services").map(ConfigMap::entries).orElse(List.of()).stream()
                .anyMatch(service -> service.value() instanceof ConfigMap map
                        && map.map("networks")
                                .filter(networks -> networks.has("default"))
                                .isPresent());
    }

    private static ConfigMap withDefaultNetwork(ConfigMap config) {
        ConfigEntry section = config.entry("networks")
                .filter(entry -> entry.value() instanceof ConfigMap)
                .orElseGet(() -> new ConfigEntry(
                        Text.opaque("networks", config.span().atStart()),
                        ConfigMap.empty(config.span().atStart())));
        ConfigMap networks = (ConfigMap) section.value();
        return networks.has("default")
                ? config
                : config.with(section.with(networks.with(networks.implied("default", "", ScalarKind.NULL))));
    }

    private ConfigNode named(ConfigEntry entry) {
        ConfigMap resource = entry.value() instanceof ConfigMap map ? map : ConfigMap.empty(entry.span());
        if (resource.scalar("name").isPresent()
                || !(entry.value() instanceof ConfigMap) && !entry.value().isNull()) {
            return entry.value();
        }
        String implied = resource.isTrue("external") ? entry.name() : name.value() + "_" + entry.name();
        return resource.with(resource.implied("name", implied, ScalarKind.STRING));
    }

    private static ConfigMap withDependencies(ConfigMap service) {
        List<ConfigEntry> implied = new ArrayList<>();
        for (ConfigScalar link : service.scalars("links")) {
            implied.add(dependency(head(link), true));
        }
        for (String key : List.of("network_mode", "ipc", "pid", "uts", "cgroup")) {
            service.scalar(key)
                    .filter(mode -> mode.value().startsWith(SERVICE))
                    .ifPresent(mode -> implied.add(dependency(mode.slice(SERVICE.length()), true)));
        }
        for (ConfigScalar from : service.scalars("volumes_from")) {
            if (!from.value().startsWith("container:")) {
                implied.add(dependency(head(from), false));
            }
        }
        return implied.isEmpty() ? service : withDependencies(service, implied);
    }

    private static ConfigMap withDependencies(ConfigMap service, List<ConfigEntry> implied) {
        ConfigEntry first = implied.get(0);
        ConfigEntry section = service.entry("depends_on")
                .filter(entry -> entry.value() instanceof ConfigMap)
                .orElseGet(() -> new ConfigEntry(
                        Text.opaque("depends_on", first.span()),
                        ConfigMap.empty(first.span().atEnd())));
        ConfigMap dependencies = (ConfigMap) section.value();
        for (ConfigEntry entry : implied) {
            dependencies = dependencies.has(entry.name()) ? dependencies : dependencies.with(entry);
        }
        return service.with(section.with(dependencies));
    }

    private static ConfigScalar head(ConfigScalar item) {
        int colon = item.value().indexOf(':');
        return colon < 0 ? item : item.slice(0, colon);
    }

    private static ConfigEntry dependency(ConfigScalar service, boolean restart) {
        List<ConfigEntry> options = new ArrayList<>();
        options.add(ConfigEntry.named("condition", service.implied("service_started", ScalarKind.STRING)));
        options.add(ConfigEntry.named("required", service.implied("true", ScalarKind.BOOLEAN)));
        options.add(ConfigEntry.named("restart", service.implied(String.valueOf(restart), ScalarKind.BOOLEAN)));
        return new ConfigEntry(service.text(), ConfigMap.of(service.place(), options));
    }
}
