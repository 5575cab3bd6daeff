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

/** Takes single values out of the YAML and JSON files of other tools; JSON is read as the YAML that it is. */
public final class YamlFields {
    private YamlFields() {}

    /** The file's first document, when it is a mapping. */
    public static Optional<YamlMapping> top(SourceFile file) {
        return YamlReader.read(file).documents().stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .findFirst();
    }

    public static Optional<String> scalar(SourceFile file, String key) {
        return top(file).flatMap(mapping -> scalar(mapping, key));
    }

    public static Optional<String> scalar(YamlMapping mapping, String key) {
        return value(mapping, key).flatMap(YamlFields::text);
    }

    /** The mapping below a key of the file. */
    public static Optional<YamlMapping> mapping(SourceFile file, String key) {
        return top(file).flatMap(mapping -> mapping(mapping, key));
    }

    public static Optional<YamlMapping> mapping(YamlMapping mapping, String key) {
        return value(mapping, key).filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }

    /** The names of the entries below a key; none when no mapping is there. */
    public static List<String> names(YamlMapping mapping, String key) {
        return mapping(mapping, key).stream()
                .flatMap(found -> found.entries().stream())
                .map(YamlEntry::name)
                .flatMap(Optional::stream)
                .map(Text::value)
                .toList();
    }

    /** The texts of the list below a key; none when no list is there. */
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
