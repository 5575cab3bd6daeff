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
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
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
    <K extends Enum<K> & Key> Map<K, YamlNode> mapping(YamlNode node, Class<K> keys, String name) {
        Map<K, YamlNode> values = new LinkedHashMap<>();
        for (YamlEntry entry : entries(node, name)) {
            String key = entry.name().map(Text::value).orElse("");
            Optional<K> known = Arrays.stream(keys.getEnumConstants())
                    .filter(one -> one.label().equals(key))
                    .findFirst();
            if (known.isPresent()) {
                values.put(known.get(), entry.value().resolved());
            } else {
                List<String> labels =
                        Arrays.stream(keys.getEnumConstants()).map(Key::label).toList();
                problem(entry.key(), "there is no key '%s'; %s".formatted(key, cure(key, labels)));
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

    /** What to write instead of an unknown word. */
    static String cure(String word, Collection<String> known) {
        return Spelling.nearest(word, known)
                .map("did you mean '%s'?"::formatted)
                .orElse("there is " + String.join(", ", known));
    }

    /** The first line of a value. */
    static String shown(YamlNode node) {
        return node.span().text().lines().findFirst().orElse("");
    }
}
