package io.github.containerlint.mojo;

import io.github.containerlint.config.Setting;
import io.github.containerlint.project.files.FileDiscovery;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that configuration files name, as paths relative to the modules that they lie in.
 *
 * <p>A file belongs to the module whose directory is the nearest one around it. A module in which none of the named files
 * lies keeps the usual names.
 */
final class ConfiguredFiles {
    private final Reactor reactor;
    private final SourceTree tree;
    private final Map<PathPattern, List<Path>> matches = new HashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();

    ConfiguredFiles(Reactor reactor, SourceTree tree) {
        this.reactor = reactor;
        this.tree = tree;
    }

    /** A line for each path that leads to no file, and each pattern that no file matches. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The Compose projects in the module, each as its files joined with {@code :}. */
    List<String> compose(Path module, Setting<List<List<PathPattern>>> setting) {
        List<String> entries = new ArrayList<>();
        for (List<PathPattern> project : setting.value()) {
            if (project.size() == 1) {
                files(project.get(0), setting).stream()
                        .filter(file -> isIn(module, file))
                        .map(file -> PathNames.relative(module, file))
                        .forEach(entries::add);
            } else {
                List<Path> files = project.stream()
                        .flatMap(part -> files(part, setting).stream())
                        .toList();
                if (files.size() == project.size() && isIn(module, files.get(0))) {
                    entries.add(files.stream()
                            .map(file -> PathNames.relative(module, file))
                            .collect(Collectors.joining(":")));
                }
            }
        }
        return entries;
    }

    /** The Dockerfiles in the module. */
    List<String> dockerfiles(Path module, Setting<List<PathPattern>> setting) {
        return setting.value().stream()
                .flatMap(pattern -> files(pattern, setting).stream())
                .filter(file -> isIn(module, file))
                .map(file -> PathNames.relative(module, file))
                .distinct()
                .toList();
    }

    private List<Path> files(PathPattern pattern, Setting<?> setting) {
        List<Path> files = matches.computeIfAbsent(pattern, this::find);
        if (files.isEmpty()) {
            String what = pattern.isLiteral() ? "there is no file '%s'" : "no file matches '%s'";
            problems.add("%s: %s; write a path relative to this file"
                    .formatted(setting.origin(), what.formatted(pattern.written())));
        }
        return files;
    }

    private List<Path> find(PathPattern pattern) {
        if (pattern.isLiteral()) {
            return tree.isFile(pattern.place()) ? List.of(pattern.place()) : List.of();
        }
        return new FileDiscovery(
                        tree.at(pattern.directory()), List.of(pattern.written()), reactor.buildDirectories(), List.of())
                .dockerfiles();
    }

    private boolean isIn(Path module, Path file) {
        return reactor.owner(file).equals(module);
    }
}
