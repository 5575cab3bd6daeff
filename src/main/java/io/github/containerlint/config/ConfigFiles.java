package io.github.containerlint.config;

import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration files of a build: {@code .container-lint.yaml} in the top directory and in the directories of its
 * modules, and what they extend.
 */
public final class ConfigFiles {
    /** The name of a configuration file. */
    public static final String NAME = ".container-lint.yaml";

    private static final String OTHER_NAME = ".container-lint.yml";
    private static final String CLASS_PATH = "classpath:";

    private final SourceTree tree;
    private final ClassLoader resources;
    private final RuleCatalog catalog;
    private final Map<Path, ConfigFile> files = new HashMap<>();
    private final Map<Path, List<ConfigLayer>> bases = new HashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();

    /**
     * The files of a build.
     *
     * @param tree no file above its root is read
     * @param resources where {@code classpath:} leads to
     */
    public ConfigFiles(SourceTree tree, ClassLoader resources, RuleCatalog catalog) {
        this.tree = tree;
        this.resources = resources;
        this.catalog = catalog;
    }

    /**
     * The settings for a directory: those of the files in it and in the directories above it, over all that these files
     * extend. The nearer file has priority.
     */
    public ConfigLayer of(Path directory) {
        List<Path> found = new ArrayList<>();
        for (Path at = directory; at != null && at.startsWith(tree.root()); at = at.getParent()) {
            lookForOtherName(at);
            if (tree.isFile(at.resolve(NAME))) {
                found.add(0, at.resolve(NAME));
            }
        }
        ConfigLayer all = ConfigLayer.empty();
        for (Path file : found) {
            file(file);
            for (ConfigLayer base : bases.get(file)) {
                all = base.over(all, problems::add);
            }
        }
        for (Path file : found) {
            all = file(file).layer().over(all, problems::add);
        }
        return all;
    }

    /** What is wrong in the files that were read, a line for each fault, with file, line and column. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void lookForOtherName(Path directory) {
        if (tree.isFile(directory.resolve(OTHER_NAME))) {
            problems.add("%s: a file of this name is not read; rename it to %s"
                    .formatted(tree.display(directory.resolve(OTHER_NAME)), NAME));
        }
    }

    private ConfigFile file(Path path) {
        ConfigFile known = files.get(path);
        if (known != null) {
            return known;
        }
        SourceFile source = tree.read(path).orElseThrow();
        ConfigFile read = read(source, path.getParent());
        files.put(path, read);
        List<ConfigLayer> below = new ArrayList<>();
        collect(read, path.getParent(), Set.of(source.path()), below);
        bases.put(path, below);
        return read;
    }

    private ConfigFile read(SourceFile source, Path directory) {
        ConfigFile read = ConfigFileReader.read(source, directory, catalog);
        for (Problem problem : read.problems()) {
            problems.add(Origin.of(problem.span()) + ": " + problem.message());
        }
        return read;
    }

    /** Adds the layers that a file extends, the lowest first. */
    private void collect(ConfigFile file, Path directory, Set<String> path, List<ConfigLayer> layers) {
        for (Text parent : file.parents()) {
            Optional<SourceFile> source = source(parent, directory);
            if (source.isEmpty()) {
                problems.add(
                        "%s: there is no '%s'; write a path relative to this file, or classpath:NAME for a resource "
                                        .formatted(Origin.of(parent.span()), parent.value())
                                + "in a jar of the plugin's dependencies");
            } else if (path.contains(source.get().path())) {
                problems.add("%s: '%s' extends this file again; remove one of the two"
                        .formatted(Origin.of(parent.span()), parent.value()));
            } else {
                Path base =
                        isResource(parent) ? directory : source.get().location().getParent();
                ConfigFile read = read(source.get(), base);
                Set<String> deeper = new LinkedHashSet<>(path);
                deeper.add(source.get().path());
                collect(read, base, deeper, layers);
                layers.add(read.layer());
            }
        }
    }

    private static boolean isResource(Text parent) {
        return parent.value().startsWith(CLASS_PATH);
    }

    private Optional<SourceFile> source(Text parent, Path directory) {
        if (!isResource(parent)) {
            return tree.read(directory.resolve(parent.value()).normalize());
        }
        String name = parent.value().substring(CLASS_PATH.length());
        URL url = resources.getResource(name.startsWith("/") ? name.substring(1) : name);
        return Optional.ofNullable(url)
                .map(found -> SourceFile.of(parent.value(), directory.resolve(NAME), text(found)));
    }

    private static String text(URL resource) {
        try {
            URLConnection connection = resource.openConnection();
            // A jar that stays in the cache stays open, and on Windows it could not be replaced.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
