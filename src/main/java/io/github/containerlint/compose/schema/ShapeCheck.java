package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a document with the shapes of the specification, and continues after every fault. */
final class ShapeCheck {
    private final List<Problem> problems = new ArrayList<>();

    private ShapeCheck() {}

    static List<Problem> check(ConfigMap document) {
        ShapeCheck check = new ShapeCheck();
        check.node(document, ProjectShape.PROJECT, Place.top());
        return check.problems;
    }

    private void node(ConfigNode node, Shape shape, Place place) {
        if (node instanceof ConfigMap map) {
            shape.keys()
                    .ifPresentOrElse(keys -> mapping(map, keys, place.in(keys, map)), () -> wrong(map, shape, place));
        } else if (node instanceof ConfigList list) {
            shape.items().ifPresentOrElse(items -> list(list, shape, items, place), () -> wrong(list, shape, place));
        } else if (node instanceof ConfigScalar scalar) {
            scalar(scalar, shape, place);
        }
    }

    private void mapping(ConfigMap map, Keys keys, Place place) {
        for (ConfigEntry entry : map.entries()) {
            Optional<Shape> shape = Optional.ofNullable(keys.known().get(entry.name()));
            if (shape.isPresent()) {
                node(entry.value(), shape.get(), place.at(entry));
            } else if (!isExtension(entry, keys) && !keys.isOpen()) {
                other(entry, keys, place);
            }
        }
        keys.requiredAtOnce().stream()
                .filter(key -> !map.has(key))
                .forEach(key -> problems.add(RequiredKeys.problem(map, List.of(key), place)));
    }

    private static boolean isExtension(ConfigEntry entry, Keys keys) {
        return keys.takesExtensions() && entry.name().startsWith("x-");
    }

    private void other(ConfigEntry entry, Keys keys, Place place) {
        if (keys.others().isEmpty()) {
            complain(entry, KeyAdvice.of(entry, place));
            KeyAdvice.meant(entry, place).ifPresent(shape -> node(entry.value(), shape, place.at(entry)));
            return;
        }
        keys.name()
                .filter(rule -> entry.isNameKnown()
                        && !rule.form().matcher(entry.name()).matches())
                .ifPresent(rule -> complain(
                        entry,
                        "%s cannot be a name in %s; write %s"
                                .formatted(Quotation.of(entry.name()), keys.owner(), rule.advice())));
        node(entry.value(), keys.others().get(), place.at(entry));
    }

    private void list(ConfigList list, Shape shape, Shape items, Place place) {
        list.items().forEach(item -> node(item, items, place.item()));
        if (shape.distinct()) {
            repetitions(list);
        }
    }

    private void repetitions(ConfigList list) {
        Map<String, ConfigScalar> seen = new HashMap<>();
        for (ConfigScalar item : list.scalars()) {
            ConfigScalar first = item.isKnown() ? seen.putIfAbsent(item.value(), item) : null;
            if (first != null) {
                complain(item, "%s is there twice; delete one of the two".formatted(Quotation.of(item.value())));
            }
        }
    }

    private void scalar(ConfigScalar scalar, Shape shape, Place place) {
        if (!scalar.isKnown() && shape.takesScalars()) {
            return;
        }
        if (!shape.takes(kind(scalar))) {
            wrong(scalar, shape, place);
            return;
        }
        shape.rules().stream()
                .flatMap(rule -> rule.complaint(scalar).stream())
                .findFirst()
                .ifPresent(message -> complain(scalar, message));
    }

    /** The type of the scalar as JSON Schema sees it, which counts {@code 5.0} among the whole numbers. */
    private static ScalarKind kind(ConfigScalar scalar) {
        boolean whole = scalar.kind() == ScalarKind.FLOAT && scalar.value().matches("[-+]?[0-9]+\\.0*");
        return whole ? ScalarKind.INTEGER : scalar.kind();
    }

    private void wrong(ConfigNode node, Shape shape, Place place) {
        problems.add(new Problem(span(node, place), TypeAdvice.of(node, shape, place), node.related()));
    }

    private static Span span(ConfigNode node, Place place) {
        if (!(node instanceof ConfigScalar scalar) || scalar.place().length() == 0) {
            return place.span(node);
        }
        return scalar.isKnown() ? scalar.span() : scalar.place();
    }

    private void complain(Located where, String message) {
        problems.add(new Problem(where.span(), message, where.related()));
    }
}
