package io.github.containerlint.project;

import io.github.containerlint.dockerignore.IgnorePattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dependency directory of the host that a broad COPY takes into the image.
 *
 * @param source what is copied
 * @param path the directory, relative to the context
 * @param readmittedBy the line of the ignore file that takes it in again after an earlier one kept it out
 */
public record SentDependencies(ContextSource source, String path, Optional<IgnorePattern> readmittedBy) {
    private static final List<String> PYTHON =
            List.of("pyproject.toml", "uv.lock", "Pipfile", "poetry.lock", "setup.py");

    /** Of a build that has an ignore file; whoever has none is told that first. */
    static List<SentDependencies> of(ImageBuild build) {
        return build.files().stream()
                .filter(files -> files.ignoreFile().isPresent())
                .flatMap(files -> build.contextSources().stream()
                        .filter(ContextSource::isBroad)
                        .flatMap(source -> names(files, source)
                                .map(source::child)
                                .filter(files::isSent)
                                .map(path -> new SentDependencies(source, path, readmittedBy(files, path)))))
                .toList();
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
