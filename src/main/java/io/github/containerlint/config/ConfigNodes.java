package io.github.containerlint.config;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.source.Text;
import io.github.containerlint.yaml.ScalarType;
import io.github.containerlint.yaml.YamlEntry;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlNode;
import io.github.containerlint.yaml.YamlScalar;
import io.github.containerlint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the forms that values of a configuration file have, and keeps a problem for each other form. */
final class ConfigNodes {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    void problem(Located where, String message) {
        problems.add(new Problem(where.span(), message));
    }

    /** The values of a mapping by their keys; unknown keys are problems. */
    Map<ConfigKey, YamlNode> mapping(YamlNode node, ConfigKey.Level level, String name) {
        List<ConfigKey> keys = level.keys();
        Map<ConfigKey, YamlNode> values = new EnumMap<>(ConfigKey.class);
        for (YamlEntry entry : entries(node, name)) {
            String written = entry.name().map(Text::value).orElse("");
            Optional<ConfigKey> known =
                    keys.stream().filter(key -> key.label().equals(written)).findFirst();
            if (known.isPresent()) {
                values.put(known.get(), entry.value().resolved());
            } else {
                List<String> labels = keys.stream().map(ConfigKey::label).toList();
                problem(entry.key(), "there is no key '%s'; %s".formatted(written, Spelling.advice(written, labels)));
            }
        }
        return values;
    }

    /** The entries of a mapping; none of an empty value, and a problem for another one. */
    List<YamlEntry> entries(YamlNode node, String name) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries();
        }
        if (!isEmpty(node)) {
            problem(node, "'%s' is a mapping; write 'KEY: VALUE' lines below it".formatted(name));
        }
        return List.of();
    }

    /** The items of a list; a single value is a list of one. */
    List<YamlNode> items(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(YamlNode::resolved).toList();
        }
        return isEmpty(node) ? List.of() : List.of(node);
    }

    /** The texts of a list; a single text is a list of one. */
    List<Text> texts(YamlNode node, String name) {
        List<Text> texts = new ArrayList<>();
        for (YamlNode item : items(node)) {
            text(item, name).ifPresent(texts::add);
        }
        return texts;
    }

    /** A text that is not blank. */
    Optional<Text> text(YamlNode node, String name) {
        if (node instanceof YamlScalar scalar && !isEmpty(node)) {
            return Optional.of(scalar.text().strip());
        }
        problem(node, "'%s' needs a text here; write one".formatted(name));
        return Optional.empty();
    }

    /** Whether the value says yes. */
    boolean flag(YamlNode node, String name) {
        String value = node instanceof YamlScalar scalar ? scalar.value() : "";
        if (!value.equals("true") && !value.equals("false")) {
            problem(node, "'%s' cannot be '%s'; write true or false".formatted(name, shown(node)));
        }
        return value.equals("true");
    }

    static boolean isEmpty(YamlNode node) {
        return node instanceof YamlScalar scalar
                && (scalar.type() == ScalarType.NULL || scalar.value().isBlank());
    }

    /** The first line of a value. */
    static String shown(YamlNode node) {
        return node.span().text().lines().findFirst().orElse("");
    }
}
