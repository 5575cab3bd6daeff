package io.github.containerlint.project.install;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import io.github.containerlint.yaml.YamlEntry;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlNode;
import io.github.containerlint.yaml.YamlReader;
import io.github.containerlint.yaml.YamlScalar;
import io.github.containerlint.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** Reads single values from the YAML and JSON files of other tools; JSON is read as YAML. */
public final class YamlFields {
    private YamlFields() {}

    /** The first document of the file; empty when it is no mapping. */
    public static Optional<YamlMapping> top(SourceFile file) {
        return YamlReader.read(file).documents().stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .findFirst();
    }

    /** The scalar at a top-level key of the file; empty when there is none. */
    public static Optional<String> scalar(SourceFile file, String key) {
        return top(file).flatMap(mapping -> scalar(mapping, key));
    }

    /** The scalar at a key; empty when there is none. */
    public static Optional<String> scalar(YamlMapping mapping, String key) {
        return value(mapping, key).flatMap(YamlFields::text);
    }

    /** The mapping at a top-level key of the file; empty when there is none. */
    public static Optional<YamlMapping> mapping(SourceFile file, String key) {
        return top(file).flatMap(mapping -> mapping(mapping, key));
    }

    /** The mapping at a key; empty when there is none. */
    public static Optional<YamlMapping> mapping(YamlMapping mapping, String key) {
        return value(mapping, key).filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }

    /** The names of the entries in the mapping at a key; empty when there is no mapping. */
    public static List<String> names(YamlMapping mapping, String key) {
        return mapping(mapping, key).stream()
                .flatMap(found -> found.entries().stream())
                .map(YamlEntry::name)
                .flatMap(Optional::stream)
                .map(Text::value)
                .toList();
    }

    /** The texts of the list at a key; empty when there is no list. */
    static List<String> items(YamlMapping mapping, String key) {
        return value(mapping, key).filter(YamlSequence.class::isInstance).stream()
                .flatMap(list -> ((YamlSequence) list).items().stream())
                .flatMap(item -> text(item.resolved()).stream())
                .toList();
    }

    private static Optional<YamlNode> value(YamlMapping mapping, String key) {
        return mapping.get(key).map(YamlNode::resolved);
    }

    private static Optional<String> text(YamlNode node) {
        return node instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }
}
