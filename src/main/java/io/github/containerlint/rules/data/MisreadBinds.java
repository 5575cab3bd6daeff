package io.github.containerlint.rules.data;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.Composition;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds sources of mounts that are paths and that Compose reads as names of volumes.
 *
 * @see <a href="https://docs.docker.com/reference/compose-file/services/#short-syntax-5">Compose</a>
 */
final class MisreadBinds {
    private MisreadBinds() {}

    /** The places of these sources in the services of a project. */
    static Set<Span> of(Composition composition) {
        return composition.containers().stream()
                .flatMap(container ->
                        of(container.service(), container.checkout().tree()).map(ConfigScalar::span))
                .collect(Collectors.toSet());
    }

    /**
     * The sources that exist in the project, without directories of image builds, and those with a slash, which no name
     * has.
     */
    private static Stream<ConfigScalar> of(Service service, SourceTree tree) {
        return service.mounts().stream()
                .filter(mount -> mount.isShort() && mount.isNamedVolume() && mount.isKnown())
                .map(Mount::source)
                .flatMap(source -> source.stream())
                .filter(source -> source.value().indexOf('/') > 0
                        || source.asPath()
                                .filter(path -> tree.isFile(path) || tree.isDirectory(path) && !isBuilt(path, tree))
                                .isPresent());
    }

    private static boolean isBuilt(Path directory, SourceTree tree) {
        return tree.isFile(directory.resolve("Dockerfile"));
    }
}
