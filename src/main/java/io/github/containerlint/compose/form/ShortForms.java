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
        forms.put(service + "build", ShortForm.CONTEXT);
        forms.put(service + "build.additional_contexts", ShortForm.ASSIGNMENTS);
        forms.put(service + "build.ssh", ShortForm.ASSIGNMENTS);
        forms.put(service + "build.secrets.*", ShortForm.SOURCE);
        forms.put(service + "secrets.*", ShortForm.SOURCE);
        forms.put(service + "configs.*", ShortForm.SOURCE);
        forms.put(service + "extends", ShortForm.SERVICE);
        forms.put(service + "depends_on", ShortForm.DEPENDENCIES);
        forms.put(service + "env_file", ShortForm.ENV_FILES);
        forms.put(service + "label_file", ShortForm.LIST);
        forms.put(service + "dns", ShortForm.SERVERS);
        forms.put(service + "build.provenance", ShortForm.STRING);
        forms.put(service + "build.sbom", ShortForm.STRING);
        forms.put(service + "gpus", ShortForm.GPUS);
        forms.put(service + "networks", ShortForm.NAMES);
        forms.put(service + "models", ShortForm.NAMES);
        forms.put(service + "devices.*", ShortForm.DEVICE);
        forms.put(service + "volumes.*", ShortForm.VOLUME);
        forms.put(service + "ports", ShortForm.PORTS);
        for (String section : List.of("volumes", "networks", "secrets", "configs")) {
            forms.put(section + ".*", ShortForm.EXTERNAL);
        }
        forms.put("include.*", ShortForm.PATH);
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
        ConfigNode expanded = forms.value().map(form -> expand(node, form, log)).orElse(node);
        if (expanded instanceof ConfigMap map) {
            return map.mapValues(entry -> walk(entry.value(), forms.at(entry.name()), log));
        }
        PathTable<ShortForm> below = forms.anywhere();
        if (expanded instanceof ConfigList list && !below.isEmpty()) {
            List<ConfigNode> items = new ArrayList<>();
            for (ConfigNode item : list.items()) {
                items.add(walk(item, below, log));
            }
            return list.with(items);
        }
        return expanded;
    }

    /** The long form. A value in neither form stays unchanged, and validation reports it. */
    private static ConfigNode expand(ConfigNode node, ShortForm form, LoadLog log) {
        return switch (form) {
            case CONTEXT -> keyed(node, "context");
            case SOURCE -> keyed(node, "source");
            case SERVICE -> keyed(node, "service");
            case PATH -> keyed(node, "path");
            case ASSIGNMENTS -> assignments(node, log);
            case NAMES -> names(node);
            case LIST -> listed(node);
            case STRING -> string(node);
            case DEPENDENCIES -> dependencies(node);
            case DEVICE -> DeviceForm.expand(node, log);
            case ENV_FILES -> envFiles(node);
            case EXTERNAL -> ExternalForm.expand(node, log);
            case GPUS -> gpus(node);
            case PORTS -> PortForm.expand(node, log);
            case SERVERS -> servers(node);
            case VOLUME -> VolumeForm.expand(node, log);
        };
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
