package io.github.containerlint.rules.context;

import io.github.containerlint.dockerignore.IgnorePattern;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.source.PathNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dependency directories of one name that copies of whole directories take from the host into the image.
 *
 * @param sources the copies that take them, in the order in which they run
 * @param name the name of the directories, such as {@code node_modules}
 * @param paths the directories, relative to the context
 * @param readmittedBy the line of the ignore file that includes them again after an earlier line excluded them
 */
record ContextDependencies(
        List<ContextSource> sources, String name, List<String> paths, Optional<IgnorePattern> readmittedBy) {
    public ContextDependencies {
        sources = List.copyOf(sources);
        paths = List.copyOf(paths);
    }

    /**
     * The directories that a build copies, grouped by the line that cures them. Empty without an ignore file, because
     * another rule reports that first.
     */
    static List<ContextDependencies> of(ImageBuild build) {
        Optional<ContextFiles> context =
                build.files().filter(files -> files.ignoreFile().isPresent());
        if (context.isEmpty()) {
            return List.of();
        }
        HostDependencies host = new HostDependencies(build, context.get());
        Map<Key, List<String>> paths = new LinkedHashMap<>();
        Map<Key, List<ContextSource>> takers = new LinkedHashMap<>();
        for (ContextSource source : build.contextSources()) {
            for (String path : host.takenBy(source)) {
                Key key = new Key(PathNames.last(path), readmittedBy(context.get(), path));
                add(paths, key, path);
                add(takers, key, source);
            }
        }
        return paths.entrySet().stream()
                .map(entry -> new ContextDependencies(
                        takers.get(entry.getKey()),
                        entry.getKey().name(),
                        entry.getValue(),
                        entry.getKey().readmittedBy()))
                .toList();
    }

    private record Key(String name, Optional<IgnorePattern> readmittedBy) {}

    private static <T> void add(Map<Key, List<T>> lists, Key key, T value) {
        List<T> list = lists.computeIfAbsent(key, unused -> new ArrayList<>());
        if (!list.contains(value)) {
            list.add(value);
        }
    }

    /** The first copy that takes one of the directories. */
    public ContextSource source() {
        return sources.get(0);
    }

    /** The line that excludes all of them: at any depth, unless only the one at the top of the context is sent. */
    public String pattern() {
        return paths.equals(List.of(name)) ? name : "**/" + name;
    }

    private static Optional<IgnorePattern> readmittedBy(ContextFiles files, String path) {
        return files.ignoreFile().flatMap(file -> file.rules().decidedBy(path)).filter(IgnorePattern::readmits);
    }
}
