package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.form.Blanks;
import io.github.containerlint.compose.form.ShortForms;
import io.github.containerlint.compose.schema.ComposeSchema;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.yaml.YamlFile;
import io.github.containerlint.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads files as layers; each file is parsed once. */
public final class LayerSource {
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
        log.file(file, yaml.remarks());
        log.problems(yaml.problems());
        return yaml;
    }

    /** Whether every file that was read so far could be read to its end. */
    boolean isWhole() {
        return parsed.values().stream().allMatch(YamlFile::whole);
    }

    /** The layers of a file as they were written, in their short forms. */
    List<Layer> layers(SourceFile file, Scope scope) {
        return LayerReader.read(yaml(file), scope, log);
    }

    /**
     * The layer in its long forms; what the specification does not allow in it is reported.
     *
     * @param below the configuration that the layer is merged over
     */
    Layer checked(Layer layer, ConfigMap below) {
        log.problems(ComposeSchema.validate(Blanks.without(layer.config(), below)));
        return expanded(layer);
    }

    /** The layer in its long forms. */
    Layer expanded(Layer layer) {
        return new Layer(ItemKey.enforce(ShortForms.expandAll(layer.config(), log)), layer.cleared());
    }
}
