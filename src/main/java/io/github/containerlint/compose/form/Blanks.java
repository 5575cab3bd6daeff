package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import java.util.List;
import java.util.Optional;

/** Removes keys without a value where a layer below has a value: Compose keeps that value. */
public final class Blanks {
    private Blanks() {}

    /** The layer without the blank keys that have a value in {@code below}. */
    public static ConfigMap without(ConfigMap layer, ConfigMap below) {
        List<ConfigEntry> entries = layer.entries().stream()
                .filter(entry -> !entry.value().isNull() || !isGiven(below, entry.name()))
                .map(entry -> entry.with(without(entry, below)))
                .toList();
        return layer.withEntries(entries);
    }

    private static ConfigNode without(ConfigEntry entry, ConfigMap below) {
        Optional<ConfigMap> given = below.map(entry.name());
        if (!(entry.value() instanceof ConfigMap map)) {
            return entry.value();
        }
        ConfigMap rest = map.has("extends") ? withoutAny(map) : map;
        return given.isPresent() ? without(rest, given.get()) : each(rest);
    }

    /** The service without any blank key: the values of the service that it extends are not known here. */
    private static ConfigMap withoutAny(ConfigMap service) {
        return service.withEntries(service.entries().stream()
                .filter(entry -> !entry.value().isNull())
                .toList());
    }

    private static ConfigMap each(ConfigMap map) {
        return map.mapValues(entry -> without(entry, ConfigMap.empty(map.span())));
    }

    private static boolean isGiven(ConfigMap below, String name) {
        return below.get(name).filter(value -> !value.isNull()).isPresent();
    }
}
