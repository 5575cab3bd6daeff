package io.github.containerlint.project;

import io.github.containerlint.compose.load.ComposeLoader;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the Compose files of a project again with other texts in memory, to show its services as they would run after a
 * change. Dockerfiles are not read again: each service keeps its image.
 */
public final class RewrittenServices {
    private final ComposeProject compose;
    private final Optional<SourceTree> tree;
    private final List<Path> merged;

    public RewrittenServices(Composition composition) {
        this.compose = composition.compose();
        this.tree = composition.containers().stream()
                .findFirst()
                .map(container -> container.checkout().tree());
        this.merged = tree.map(this::merged).orElse(List.of());
    }

    /**
     * The files that are merged, without those that they include or extend: the fewest of the first files that make the
     * same project. Empty where no number of them does.
     */
    private List<Path> merged(SourceTree files) {
        List<Path> all = locations(compose);
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(count -> all.subList(0, count))
                .filter(first -> locations(load(files, first)).equals(all))
                .findFirst()
                .orElse(List.of());
    }

    private ComposeProject load(SourceTree files, List<Path> paths) {
        return ComposeLoader.load(files, compose.directory(), paths);
    }

    private static List<Path> locations(ComposeProject project) {
        return project.files().stream().map(SourceFile::location).toList();
    }

    /**
     * The service with these texts in place of those of the files.
     *
     * @param texts texts by the absolute paths of Compose files
     * @return empty where the files cannot be read again, or have no such service any more
     */
    public Optional<Container> of(Container container, Map<Path, String> texts) {
        if (merged.isEmpty()) {
            return Optional.empty();
        }
        SourceTree files = tree.orElseThrow();
        SourceTree changed = files.preparedBy(written ->
                files.read(written.location()).map(file -> withText(file, texts.get(file.location()))));
        ComposeProject project = load(changed, merged);
        return project.service(container.service().name().value()).map(service -> container.in(project, service));
    }

    private static SourceFile withText(SourceFile file, String text) {
        return text == null ? file : SourceFile.of(file.path(), file.location(), text);
    }
}
