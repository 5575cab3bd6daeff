package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.PathTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of list items. Of two items with the same key the later one counts, in the place of the first. */
enum ItemKey {
    /** The part of the item before {@code =}, or all of it. */
    NAME {
        @Override
        Optional<String> of(ConfigNode item) {
            return scalar(item).map(value -> value.split("=", 2)[0]);
        }
    },
    /** The whole item. */
    VALUE {
        @Override
        Optional<String> of(ConfigNode item) {
            return scalar(item);
        }
    },
    TARGET {
        @Override
        Optional<String> of(ConfigNode item) {
            return field(item, "target");
        }
    },
    SECRET {
        @Override
        Optional<String> of(ConfigNode item) {
            return field(item, "target").or(() -> field(item, "source").map("/run/secrets/"::concat));
        }
    },
    CONFIG {
        @Override
        Optional<String> of(ConfigNode item) {
            return field(item, "target").or(() -> field(item, "source").map("/"::concat));
        }
    },
    ENV_FILE {
        @Override
        Optional<String> of(ConfigNode item) {
            return field(item, "path");
        }
    },
    PORT {
        @Override
        Optional<String> of(ConfigNode item) {
            return field(item, "target")
                    .map(target -> String.join(
                            ":",
                            field(item, "host_ip").orElse("0.0.0.0"),
                            field(item, "published").orElse(""),
                            target,
                            field(item, "protocol").orElse("tcp")));
        }
    };

    private static final PathTable<ItemKey> BY_PATH = table();

    /** The key of the item; empty when it has none, or a part of it has no value. */
    abstract Optional<String> of(ConfigNode item);

    private static Optional<String> scalar(ConfigNode item) {
        return item instanceof ConfigScalar scalar ? scalar.known() : Optional.empty();
    }

    private static Optional<String> field(ConfigNode item, String name) {
        return item instanceof ConfigMap map ? map.scalar(name).flatMap(ConfigScalar::known) : Optional.empty();
    }

    static PathTable<ItemKey> byPath() {
        return BY_PATH;
    }

    private static PathTable<ItemKey> table() {
        Map<String, ItemKey> keys = new LinkedHashMap<>();
        keys.put("networks.*.labels", NAME);
        String service = "services.*.";
        for (String key : List.of(
                "annotations",
                "build.args",
                "build.labels",
                "build.tags",
                "cap_add",
                "cap_drop",
                "deploy.labels",
                "dns",
                "dns_opt",
                "dns_search",
                "environment",
                "labels",
                "links",
                "networks.*.aliases",
                "networks.*.link_local_ips",
                "profiles",
                "sysctls",
                "tmpfs")) {
            keys.put(service + key, NAME);
        }
        keys.put(service + "expose", VALUE);
        keys.put(service + "env_file", ENV_FILE);
        keys.put(service + "volumes", TARGET);
        keys.put(service + "devices", TARGET);
        keys.put(service + "secrets", SECRET);
        keys.put(service + "configs", CONFIG);
        keys.put(service + "ports", PORT);
        return PathTable.of(keys);
    }

    /** The same configuration; its lists lack the items that a later item replaces. */
    static ConfigMap enforce(ConfigMap config) {
        return (ConfigMap) enforce(config, BY_PATH);
    }

    private static ConfigNode enforce(ConfigNode node, PathTable<ItemKey> keys) {
        if (keys.isEmpty()) {
            return node;
        }
        if (node instanceof ConfigMap map) {
            return map.mapValues(entry -> enforce(entry.value(), keys.at(entry.name())));
        }
        return node instanceof ConfigList list
                ? keys.value().map(key -> key.enforce(list)).orElse(list)
                : node;
    }

    private ConfigList enforce(ConfigList list) {
        List<ConfigNode> kept = unique(list.items());
        if (kept.size() == list.items().size()) {
            return list;
        }
        List<ConfigNode> replaced = list.items().stream()
                .filter(item -> kept.stream().noneMatch(other -> other == item))
                .toList();
        return list.with(kept).replacing(replaced);
    }

    /** The items without those that a later item with the same key replaces. */
    List<ConfigNode> unique(List<ConfigNode> items) {
        Map<Object, ConfigNode> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(of(item).map(Object.class::cast).orElse(item), item));
        return new ArrayList<>(byKey.values());
    }
}
