package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.yaml.BracedVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The message about a value of a type that Compose does not accept, with what to write instead. */
final class TypeAdvice {
    /** The keys whose lists hold {@code NAME=value}. */
    private static final Set<String> PAIRS = Set.of("environment", "args", "labels", "annotations", "sysctls");

    private TypeAdvice() {}

    static String of(ConfigNode node, Shape shape, Place place) {
        String wanted = wanted(shape);
        if (node.isNull()) {
            return "%s has no value; write %s, or delete the key".formatted(place.label(), wanted);
        }
        if (node instanceof ConfigScalar scalar) {
            return "%s is %s, and %s must be %s; %s"
                    .formatted(
                            Quotation.of(written(scalar)), kind(scalar), place.label(), wanted, advice(scalar, shape));
        }
        return "%s is a %s, and must be %s; %s"
                .formatted(place.label(), node.typeName(), wanted, advice(node, shape, place));
    }

    private static String kind(ConfigScalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> "a string";
            case INTEGER -> "a whole number";
            case FLOAT -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "nothing";
        };
    }

    private static String wanted(Shape shape) {
        List<String> kinds = new ArrayList<>();
        if (shape.keys().isPresent()) {
            kinds.add("a mapping");
        }
        if (shape.items().isPresent()) {
            kinds.add("a list");
        }
        if (shape.takes(ScalarKind.STRING)) {
            kinds.add("a string");
        }
        if (shape.takes(ScalarKind.FLOAT)) {
            kinds.add("a number");
        } else if (shape.takes(ScalarKind.INTEGER)) {
            kinds.add("a whole number");
        }
        if (shape.takes(ScalarKind.BOOLEAN)) {
            kinds.add("true or false");
        }
        return String.join(" or ", kinds);
    }

    private static String advice(ConfigScalar scalar, Shape shape) {
        if (shape.rules().contains(ValueRule.DURATION)) {
            return "write it with its unit: '%ss'".formatted(scalar.value());
        }
        if (shape.takes(ScalarKind.STRING)) {
            return "put it in quotes";
        }
        if (shape.takesScalars()) {
            return scalar.quoted() ? "leave the quotes out" : "write one";
        }
        return shape.items().isPresent()
                ? "write '- %s'".formatted(firstLine(written(scalar)))
                : "write 'key: value' below it";
    }

    /** The value as written; a variable without a value is shown by its reference. */
    private static String written(ConfigScalar scalar) {
        return scalar.isKnown() ? scalar.value() : scalar.place().text();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String advice(ConfigNode node, Shape shape, Place place) {
        if (place.isItem() && node instanceof ConfigMap pair && isPair(pair, place)) {
            return "write '%s=...'".formatted(pair.entries().get(0).name());
        }
        Optional<String> variable = BracedVariable.meantBy(node.span().text());
        if (variable.isPresent()) {
            return "write '%s'".formatted(variable.get());
        }
        if (node instanceof ConfigMap && shape.items().isPresent()) {
            return "begin each item with '- '";
        }
        if (node instanceof ConfigList && shape.keys().isPresent()) {
            return "write 'key: value' without the '- '";
        }
        return "write it on one line behind the key";
    }

    private static boolean isPair(ConfigMap map, Place place) {
        boolean single = map.entries().size() == 1 && map.entries().get(0).value() instanceof ConfigScalar;
        return single && place.key().filter(key -> PAIRS.contains(key.name())).isPresent();
    }
}
