package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes mappings as lists of {@code NAME=value}, which is how Compose merges the two forms. */
public final class Sequences {
    private Sequences() {}

    public static ConfigList of(ConfigNode node) {
        if (node instanceof ConfigList list) {
            return list;
        }
        if (node instanceof ConfigMap map) {
            return ofMap(map);
        }
        return new ConfigList(node.span(), node.isNull() ? List.of() : List.of(node));
    }

    private static ConfigList ofMap(ConfigMap map) {
        List<ConfigScalar> items = new ArrayList<>();
        map.entries().forEach(entry -> items.addAll(items(entry)));
        items.sort(Comparator.comparing(ConfigScalar::value));
        return new ConfigList(map.span(), List.copyOf(items), List.of(), map.related());
    }

    private static List<ConfigScalar> items(ConfigEntry entry) {
        if (entry.value() instanceof ConfigList list) {
            return list.scalars().stream()
                    .map(value -> item(entry.key(), value))
                    .toList();
        }
        return entry.value() instanceof ConfigScalar value ? List.of(item(entry.key(), value)) : List.of();
    }

    private static ConfigScalar item(Text key, ConfigScalar value) {
        if (value.isNull()) {
            return value.withText(key).as(ScalarKind.STRING);
        }
        boolean sameFile = key.place().file() == value.place().file();
        Text.Builder text = Text.builder(sameFile ? key.place().to(value.place()) : value.place());
        text.append(key).append("=", key.place().atEnd()).append(value.text());
        return value.shifted(key.length() + 1).withText(text.build()).as(ScalarKind.STRING);
    }
}
