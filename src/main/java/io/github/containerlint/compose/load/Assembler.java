package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the files of a project together: documents and files merged in order, {@code extends} and {@code include} carried out. */
public final class Assembler {
    /** The deepest nesting of includes that is followed; files written by hand do not reach it. */
    private static final int MAX_DEPTH = 50;
    /** More includes than these are an include bomb: files that include others twice, which do the same. */
    private static final int MAX_INCLUDES = 500;

    private final LayerSource source;
    private final LoadLog log;
    private final Extender extender;
    private final Includer includer;
    private final Merger merger;
    private int includes;

    Assembler(SourceTree tree, LayerSource source, EnvFiles envFiles, LoadLog log) {
        Locator locator = new Locator(tree, log);
        this.source = source;
        this.log = log;
        this.extender = new Extender(source, locator, log);
        this.includer = new Includer(locator, envFiles, log);
        this.merger = new Merger(log);
    }

    /**
     * The files merged in this order, with what they extend and include.
     *
     * @param including the files that are being read and include these, from the project's own on
     */
    ConfigMap assemble(List<SourceFile> files, Scope scope, List<SourceFile> including) {
        ConfigMap config = ConfigMap.empty(files.get(0).span());
        if (including.size() > MAX_DEPTH || includes++ > MAX_INCLUDES) {
            log.note(files.get(0).start(), "the file is included too deep or too often and was not read");
            return config;
        }
        for (SourceFile file : files) {
            List<SourceFile> trail = new ArrayList<>(including);
            trail.add(file);
            for (Layer written : source.layers(file, scope)) {
                Layer layer = source.checked(written, config);
                ConfigMap extended = extender.apply(layer, file, scope);
                ConfigMap whole = include(layer, extended, scope, trail);
                config = merger.merge(Cleared.apply(config, layer.cleared()), whole);
            }
        }
        return config.without("include");
    }

    private ConfigMap include(Layer layer, ConfigMap config, Scope scope, List<SourceFile> including) {
        ConfigMap with = config;
        for (ConfigMap entry : config.maps("include")) {
            Optional<Includer.Inclusion> inclusion = includer.find(entry, scope, including);
            if (inclusion.isPresent()) {
                ConfigMap included =
                        assemble(inclusion.get().files(), inclusion.get().scope(), including);
                with = includer.takeOver(included.usedAt(inclusion.get().use()), with, layer);
            }
        }
        return with;
    }
}
