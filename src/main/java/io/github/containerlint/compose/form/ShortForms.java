package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.PathTable;
import io.github.containerlint.compose.config.ScalarKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The places where Compose accepts a short form, and the long form that each stands for. */
public final class ShortForms {
    private static final PathTable<ShortForm> BY_PATH = table();

    private ShortForms() {}

    private static PathTable<ShortForm> table() {
        Map<String, ShortForm> forms = new LinkedHashMap<>();
        String service = "services.*.";
        forms.put(service + "build", key("context"));
        forms.put(service + "build.additional_contexts", ShortForms::assignments);
        forms.put(service + "build.ssh", ShortForms::assignments);
        forms.put(service + "build.secrets.*", key("source"));
        forms.put(service + "secrets.*", key("source"));
        forms.put(service + "configs.*", key("source"));
        forms.put(service + "extends", key("service"));
        forms.put(service + "depends_on", (node, log) -> dependencies(node));
        forms.put(service + "env_file", (node, log) -> envFiles(node));
        forms.put(service + "label_file", (node, log) -> listed(node));
        forms.put(service + "dns", (node, log) -> servers(node));
        forms.put(service + "build.provenance", (node, log) -> string(node));
        forms.put(service + "build.sbom", (node, log) -> string(node));
        forms.put(service + "gpus", (node, log) -> gpus(node));
        forms.put(service + "networks", (node, log) -> names(node));
        forms.put(service + "models", (node, log) -> names(node));
        forms.put(service + "devices.*", DeviceForm::expand);
        forms.put(service + "volumes.*", VolumeForm::expand);
        forms.put(service + "ports", PortForm::expand);
        for (String section : List.of("volumes", "networks", "secrets", "configs")) {
            forms.put(section + ".*", ExternalForm::expand);
        }
        forms.put("include.*", key("path"));
        return PathTable.of(forms);
    }

    /** The same configuration with every short form written out. */
    public static ConfigMap expandAll(ConfigMap config, LoadLog log) {
        return (ConfigMap) walk(config, BY_PATH, log);
    }

    private static ConfigNode walk(ConfigNode node, PathTable<ShortForm> forms, LoadLog log) {
        if (forms.isEmpty()) {
            return node;
        }
        ConfigNode expanded = forms.value().map(form -> form.expand(node, log)).orElse(node);
        if (expanded instanceof ConfigMap map) {
            return map.mapValues(entry -> walk(entry.value(), forms.at(entry.name()), log));
        }
        if (expanded instanceof ConfigList list) {
            PathTable<ShortForm> below = forms.anywhere();
            return below.isEmpty()
                    ? list
                    : list.with(list.items().stream()
                            .map(item -> walk(item, below, log))
                            .toList());
        }
        return expanded;
    }

    private static ShortForm key(String name) {
        return (node, log) -> keyed(node, name);
    }

    /** The mapping with this one key, where a scalar stands for it. */
    private static ConfigNode keyed(ConfigNode node, String name) {
        return node instanceof ConfigScalar scalar && !scalar.isNull()
                ? ConfigMap.shorthand(scalar, List.of(ConfigEntry.named(name, scalar)))
                : node;
    }

    /** A list of {@code NAME=value} items as a mapping. */
    private static ConfigNode assignments(ConfigNode node, LoadLog log) {
        return keyed(node, item -> assignment(item, log));
    }

    /** The entry of one item; only the SSH agent may stand without a value. */
    private static ConfigEntry assignment(ConfigScalar item, LoadLog log) {
        int equals = item.value().indexOf('=');
        if (equals >= 0) {
            return new ConfigEntry(item.text().slice(0, equals), item.slice(equals + 1));
        }
        if (item.isKnown() && !item.is("default")) {
            log.problem(item, "'%s' has no value; write NAME=VALUE".formatted(item.value()));
        }
        return new ConfigEntry(item.text(), item.withoutValue());
    }

    private static ConfigNode names(ConfigNode node) {
        return keyed(node, item -> new ConfigEntry(item.text(), item.withoutValue()));
    }

    private static ConfigNode dependencies(ConfigNode node) {
        if (node instanceof ConfigMap map) {
            return map.mapValues(entry -> entry.value() instanceof ConfigMap options
                    ? options.withDefault("required", "true", ScalarKind.BOOLEAN)
                    : entry.value());
        }
        return keyed(
                node,
                item -> new ConfigEntry(
                        item.text(),
                        ConfigMap.shorthand(
                                item,
                                List.of(
                                        ConfigEntry.named(
                                                "condition", item.implied("service_started", ScalarKind.STRING)),
                                        ConfigEntry.named("required", item.implied("true", ScalarKind.BOOLEAN))))));
    }

    private static ConfigNode keyed(ConfigNode node, Function<ConfigScalar, ConfigEntry> entry) {
        boolean scalars =
                node instanceof ConfigList list && list.items().stream().allMatch(item -> item instanceof ConfigScalar);
        if (!scalars) {
            return node;
        }
        ConfigList list = (ConfigList) node;
        List<ConfigEntry> entries = list.scalars().stream().map(entry).toList();
        return ConfigMap.of(list.span(), entries).with(list.related());
    }

    private static ConfigNode listed(ConfigNode node) {
        return node instanceof ConfigScalar scalar && !scalar.isNull()
                ? new ConfigList(scalar.place(), List.of(scalar))
                : node;
    }

    /** The servers as a list, without those that a variable without a value leaves empty. */
    private static ConfigNode servers(ConfigNode node) {
        return listed(node) instanceof ConfigList list
                ? list.with(list.items().stream()
                        .filter(item -> !(item instanceof ConfigScalar scalar)
                                || !scalar.value().isEmpty())
                        .toList())
                : node;
    }

    private static ConfigNode string(ConfigNode node) {
        return node instanceof ConfigScalar scalar && scalar.kind() == ScalarKind.BOOLEAN
                ? scalar.as(ScalarKind.STRING)
                : node;
    }

    private static ConfigNode envFiles(ConfigNode node) {
        if (!(listed(node) instanceof ConfigList list)) {
            return node;
        }
        List<ConfigNode> files = new ArrayList<>();
        for (ConfigNode item : list.items()) {
            ConfigNode file = keyed(item, "path");
            files.add(file instanceof ConfigMap map ? map.withDefault("required", "true", ScalarKind.BOOLEAN) : file);
        }
        return list.with(files);
    }

    private static ConfigNode gpus(ConfigNode node) {
        return node instanceof ConfigScalar scalar && !scalar.isNull()
                ? new ConfigList(
                        scalar.place(),
                        List.of(ConfigMap.shorthand(scalar, List.of(ConfigEntry.named("count", scalar)))))
                : node;
    }
}
