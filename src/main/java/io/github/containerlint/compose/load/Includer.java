package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.PathBase;
import io.github.containerlint.dotenv.Variables;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the projects that {@code include} names, and takes over their resources; each entry is a project of its own.
 */
final class Includer {
    private static final List<String> SECTIONS =
            List.of("services", "volumes", "networks", "secrets", "configs", "models");

    private final Locator locator;
    private final EnvFiles envFiles;
    private final LoadLog log;
    private final Merger merger;

    /**
     * An included project.
     *
     * @param scope the variables and the directory that its files are read with
     * @param use the place that includes it
     */
    record Inclusion(List<SourceFile> files, Scope scope, RelatedSpan use) {}

    Includer(Locator locator, EnvFiles envFiles, LoadLog log) {
        this.locator = locator;
        this.envFiles = envFiles;
        this.log = log;
        this.merger = new Merger(log);
    }

    /**
     * The project that an entry includes; empty where it has no file, or includes itself.
     *
     * @param including the files that are being read, from the project's own to this one
     */
    Optional<Inclusion> find(ConfigMap entry, Scope scope, List<SourceFile> including) {
        List<SourceFile> files = new ArrayList<>();
        for (ConfigScalar path : entry.scalars("path")) {
            locator.find(path, "the included file").ifPresent(files::add);
        }
        if (files.isEmpty()) {
            return Optional.empty();
        }
        ConfigScalar path = entry.scalars("path").get(0);
        SourceFile first = files.get(0);
        if (including.contains(first)) {
            log.problem(path, "'%s' includes itself; leave it out".formatted(path.value()));
            return Optional.empty();
        }
        Path directory = entry.scalar("project_directory")
                .flatMap(ConfigScalar::asPath)
                .orElse(first.location().getParent());
        Scope inner = new Scope(variables(entry, scope, directory), PathBase.carried(directory));
        return Optional.of(new Inclusion(files, inner, new RelatedSpan(path.span(), "included here")));
    }

    private Variables variables(ConfigMap entry, Scope scope, Path directory) {
        if (entry.scalars("env_file").isEmpty()) {
            return envFiles.beside(directory, scope.variables());
        }
        Variables variables = scope.variables();
        for (ConfigScalar file : entry.scalars("env_file")) {
            boolean none = file.is("/dev/null");
            Optional<SourceFile> found = none ? Optional.empty() : locator.find(file, "the env file");
            Variables known = variables;
            variables = found.flatMap(source -> envFiles.read(source.location(), known))
                    .orElse(known);
        }
        return variables;
    }

    /** Takes over the resources of an included project; what is declared in this file overrides them. */
    ConfigMap takeOver(ConfigMap included, ConfigMap config, Layer layer) {
        ConfigMap result = config;
        for (String section : SECTIONS) {
            Optional<ConfigEntry> from = included.entry(section).filter(entry -> entry.value() instanceof ConfigMap);
            if (from.isPresent()) {
                result = takeOver(section, from.get(), result, layer);
            }
        }
        return result;
    }

    private ConfigMap takeOver(String section, ConfigEntry from, ConfigMap config, Layer layer) {
        ConfigMap cleared = Cleared.apply(
                        ConfigMap.of(from.span(), List.of(from)),
                        layer.cleared().stream().filter(path -> path.size() > 2).toList())
                .map(section)
                .orElseGet(() -> ConfigMap.empty(from.span()));
        ConfigMap own = config.map(section).orElseGet(() -> ConfigMap.empty(cleared.span()));
        ConfigMap all = cleared;
        for (ConfigEntry entry : own.entries()) {
            ConfigEntry merged = all.entry(entry.name())
                    .map(base -> base.with(merger.mergeResource(section, base.value(), entry.value())))
                    .orElse(entry);
            all = all.with(merged);
        }
        ConfigEntry whole = config.entry(section).orElse(from);
        return config.with(whole.with(all));
    }
}
