package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds mappings in which a key is missing that Compose requires. */
final class RequiredKeys {
    private final List<Problem> problems = new ArrayList<>();

    private RequiredKeys() {}

    static List<Problem> missing(ConfigMap project) {
        RequiredKeys required = new RequiredKeys();
        required.node(project, ProjectShape.PROJECT, Place.top());
        return required.problems;
    }

    private void node(ConfigNode node, Shape shape, Place place) {
        if (node instanceof ConfigMap map && shape.keys().isPresent()) {
            mapping(map, shape.keys().get(), place.in(shape.keys().get(), map));
        } else if (node instanceof ConfigList list && shape.items().isPresent()) {
            list.items().forEach(item -> node(item, shape.items().get(), place.item()));
        }
    }

    /** Checks one mapping; a mapping that was written in a short form lacks no key. */
    private void mapping(ConfigMap map, Keys keys, Place place) {
        if (map.shorthand().isEmpty()) {
            keys.required().stream()
                    .filter(oneOf -> oneOf.stream().noneMatch(map::has))
                    .forEach(oneOf -> problems.add(problem(map, oneOf, place)));
        }
        for (ConfigEntry entry : map.entries()) {
            Optional.ofNullable(keys.known().get(entry.name()))
                    .or(keys::others)
                    .ifPresent(shape -> node(entry.value(), shape, place.at(entry)));
        }
    }

    static Problem problem(ConfigMap map, List<String> oneOf, Place place) {
        String message = oneOf.size() == 1
                ? "%s has no '%s'; add it".formatted(place.label(), oneOf.get(0))
                : "%s has neither '%s'; add one of them".formatted(place.label(), String.join("' nor '", oneOf));
        return new Problem(place.span(map), message, map.related());
    }
}
