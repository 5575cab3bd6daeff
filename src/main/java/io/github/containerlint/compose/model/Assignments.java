package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code NAME: value} mappings and {@code - NAME=value} lists. */
final class Assignments {
    private Assignments() {}

    /** The assignments of a key; of two of one name in a list the last one counts. */
    static List<Assignment> of(ConfigMap owner, String key, String subject) {
        Map<String, Assignment> byName = new LinkedHashMap<>();
        owner.get(key)
                .map(node -> read(node, subject + "." + key))
                .orElse(List.of())
                .forEach(assignment -> {
                    byName.remove(assignment.name().value());
                    byName.put(assignment.name().value(), assignment);
                });
        return List.copyOf(byName.values());
    }

    static Optional<Assignment> find(List<Assignment> all, String name) {
        return all.stream()
                .filter(assignment -> assignment.name().value().equals(name))
                .findFirst();
    }

    private static List<Assignment> read(ConfigNode node, String subject) {
        if (node instanceof ConfigMap map) {
            return map.entries().stream().map(entry -> ofEntry(entry, subject)).toList();
        }
        List<Assignment> all = new ArrayList<>();
        if (node instanceof ConfigList list) {
            list.scalars().forEach(item -> all.add(ofItem(item, subject)));
        }
        return all;
    }

    private static Assignment ofEntry(ConfigEntry entry, String subject) {
        Optional<ConfigScalar> value = entry.value() instanceof ConfigScalar scalar && !scalar.isNull()
                ? Optional.of(scalar)
                : Optional.empty();
        Span span = value.map(ConfigScalar::place)
                .filter(place -> place.file() == entry.span().file())
                .map(place -> entry.span().to(place))
                .orElse(entry.span());
        return new Assignment(entry.key(), value, span, subject + "." + entry.name());
    }

    private static Assignment ofItem(ConfigScalar item, String subject) {
        int equals = item.value().indexOf('=');
        Text name = item.text().slice(0, equals < 0 ? item.value().length() : equals);
        Optional<ConfigScalar> value = equals < 0 ? Optional.empty() : Optional.of(item.slice(equals + 1));
        return new Assignment(name, value, item.place(), subject + "." + Assignment.variable(name.value()));
    }
}
