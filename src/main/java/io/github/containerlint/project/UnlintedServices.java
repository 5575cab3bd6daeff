package io.github.containerlint.project;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import io.github.containerlint.yaml.YamlEntry;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlNode;
import io.github.containerlint.yaml.YamlReader;
import io.github.containerlint.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** Reads services of Compose files that are not linted because Compose does not read them by default. */
final class UnlintedServices {
    private UnlintedServices() {}

    /** The names that services give to the images that they build, as written. */
    static List<String> builtImages(SourceFile file) {
        return YamlReader.read(file).documents().stream()
                .flatMap(document -> mapping(document, "services"))
                .flatMap(services -> services.entries().stream())
                .map(YamlEntry::value)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .filter(service -> service.get("build").isPresent())
                .flatMap(service -> service.get("image").stream())
                .map(YamlNode::resolved)
                .filter(YamlScalar.class::isInstance)
                .map(image -> ((YamlScalar) image).text())
                .map(Text::value)
                .toList();
    }

    private static Stream<YamlMapping> mapping(YamlNode document, String key) {
        return document instanceof YamlMapping map
                ? map.get(key).map(YamlNode::resolved).stream()
                        .filter(YamlMapping.class::isInstance)
                        .map(YamlMapping.class::cast)
                : Stream.empty();
    }
}
