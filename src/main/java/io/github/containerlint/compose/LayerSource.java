package io.github.containerlint.compose;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.yaml.YamlFile;
import io.github.containerlint.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads files as layers in their long forms; each file is parsed once. */
final class LayerSource {
    private final LoadLog log;
    private final Map<SourceFile, YamlFile> parsed = new HashMap<>();

    LayerSource(LoadLog log) {
        this.log = log;
    }

    YamlFile yaml(SourceFile file) {
        return parsed.computeIfAbsent(file, this::parse);
    }

    private YamlFile parse(SourceFile file) {
        YamlFile yaml = YamlReader.read(file);
        log.file(file);
        log.problems(yaml.problems());
        return yaml;
    }

    List<Layer> layers(SourceFile file, Scope scope) {
        return LayerReader.read(yaml(file), scope, log).stream()
                .map(layer -> new Layer(ItemKey.enforce(ShortForms.expandAll(layer.config(), log)), layer.cleared()))
                .toList();
    }
}
