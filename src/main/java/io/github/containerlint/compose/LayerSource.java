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
        return expanded(written(file, scope));
    }

    /** The same, each document held against the specification. */
    List<Layer> validated(SourceFile file, Scope scope) {
        List<Layer> written = written(file, scope);
        written.forEach(layer -> log.problems(ComposeSchema.validate(layer.config())));
        return expanded(written);
    }

    /** Whether all that was read so far could be read to its end. */
    boolean isWhole() {
        return parsed.values().stream().allMatch(yaml -> yaml.unfinished().isEmpty());
    }

    private List<Layer> written(SourceFile file, Scope scope) {
        return LayerReader.read(yaml(file), scope, log);
    }

    private List<Layer> expanded(List<Layer> written) {
        return written.stream()
                .map(layer -> new Layer(ItemKey.enforce(ShortForms.expandAll(layer.config(), log)), layer.cleared()))
                .toList();
    }
}
