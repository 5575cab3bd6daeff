package io.github.containerlint.project;

import io.github.containerlint.dockerignore.IgnorePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dependency directory of the host that a broad COPY takes into the image.
 *
 * @param sources the copies that take it, in the order in which they are carried out
 * @param path the directory, relative to the context
 * @param readmittedBy the line of the ignore file that takes it in again after an earlier one kept it out
 */
public record SentDependencies(List<ContextSource> sources, String path, Optional<IgnorePattern> readmittedBy) {
    private static final List<String> PYTHON =
            List.of("pyproject.toml", "uv.lock", "Pipfile", "poetry.lock", "setup.py");

    public SentDependencies {
        sources = List.copyOf(sources);
    }

    /** Of a build that has an ignore file; whoever has none is told that first. Each directory once. */
    static List<SentDependencies> of(ImageBuild build) {
        Optional<ContextFiles> context =
                build.files().filter(files -> files.ignoreFile().isPresent());
        if (context.isEmpty()) {
            return List.of();
        }
        Map<String, List<ContextSource>> takers = new LinkedHashMap<>();
        build.contextSources().stream()
                .filter(ContextSource::isBroad)
                .forEach(source -> names(context.get(), source)
                        .map(source::child)
                        .filter(source::takes)
                        .filter(context.get()::isDirectorySent)
                        .forEach(path -> takers.computeIfAbsent(path, key -> new ArrayList<>())
                                .add(source)));
        return takers.entrySet().stream()
                .map(entry -> new SentDependencies(
                        entry.getValue(), entry.getKey(), readmittedBy(context.get(), entry.getKey())))
                .toList();
    }

    /** The first copy that takes it. */
    public ContextSource source() {
        return sources.get(0);
    }

    private static Optional<IgnorePattern> readmittedBy(ContextFiles files, String path) {
        return files.ignoreFile().flatMap(file -> file.rules().decidedBy(path)).filter(IgnorePattern::readmits);
    }

    private static Stream<String> names(ContextFiles files, ContextSource source) {
        Stream<String> python = isPython(files, source) ? Stream.of(".venv") : Stream.empty();
        Stream<String> node = files.has(source.child("package.json")) ? Stream.of("node_modules") : Stream.empty();
        return Stream.concat(python, node);
    }

    private static boolean isPython(ContextFiles files, ContextSource source) {
        return PYTHON.stream().anyMatch(name -> files.has(source.child(name)))
                || files.names(source.path()).stream().anyMatch(name -> name.matches("requirements.*\\.txt"));
    }
}
