package io.github.containerlint.rules.mounts;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.facts.PathKind;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.project.container.StartInstalls;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.project.install.DependencyKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the named volumes that are mounted on a dependency directory or above one. */
final class StaleVolumes {
    private static final Set<String> GENERIC = Set.of("/");

    private final Container container;
    private final StartInstalls starts;

    private StaleVolumes(Container container) {
        this.container = container;
        this.starts = container.startInstallations();
    }

    static List<StaleVolume> of(Container container) {
        StaleVolumes search = new StaleVolumes(container);
        return container.filesystem().layers().stream()
                .filter(layer -> layer.kind() == Layer.Kind.NAMED_VOLUME)
                .filter(layer -> !GENERIC.contains(layer.target().value())
                        && Stream.of(layer.target().value().split("/")).noneMatch(DirectoryKind.CACHE::has))
                .flatMap(layer -> search.stale(layer).stream())
                .toList();
    }

    private Optional<StaleVolume> stale(Layer layer) {
        if (container.build().isEmpty()) {
            return container
                    .plan()
                    .flatMap(plan -> DependencyKind.ofDirectory(layer.target().name()))
                    .filter(kind -> !starts.mayFill(kind))
                    .map(kind -> new StaleVolume(layer, List.of(), List.of()));
        }
        List<DependencyDirectory> directories = container.build().get().dependencyDirectories();
        List<DependencyDirectory> kept = directories.stream()
                .filter(directory -> container
                        .filesystem()
                        .at(directory.path())
                        .filter(layer::equals)
                        .isPresent())
                .filter(directory -> !starts.mayFill(directory.kind()))
                .toList();
        return kept.isEmpty() ? empty(layer, directories) : Optional.of(new StaleVolume(layer, kept, List.of()));
    }

    /**
     * The volume at a tool's usual place, if the build installs elsewhere. A volume inside a bind mount has another
     * purpose: it hides the host's directory.
     */
    private Optional<StaleVolume> empty(Layer layer, List<DependencyDirectory> directories) {
        Optional<DependencyKind> kind = Optional.of(DependencyKind.BUNDLE)
                .filter(gems -> PathKind.GEMS.has(layer.target().value()))
                .or(() -> Optional.of(layer.target())
                        .filter(this::isInProject)
                        .flatMap(target -> DependencyKind.ofDirectory(target.name())));
        boolean hides = container.filesystem().layers().stream()
                .anyMatch(other -> other.isBind() && other.target().isAtOrAbove(layer.target()));
        List<DependencyDirectory> elsewhere = directories.stream()
                .filter(directory -> kind.filter(directory.kind()::isLike).isPresent())
                .toList();
        boolean within = elsewhere.stream()
                .anyMatch(directory -> layer.target().isAtOrAbove(directory.path())
                        || directory.path().isAtOrAbove(layer.target()));
        boolean silent = hides || within || elsewhere.isEmpty() || starts.mayFill(kind.orElseThrow());
        return silent ? Optional.empty() : Optional.of(new StaleVolume(layer, List.of(), elsewhere));
    }

    private boolean isInProject(ContainerPath target) {
        return container
                .build()
                .flatMap(image -> image.state().workdir())
                .flatMap(directory -> ContainerPath.of(directory.value()))
                .filter(target.resolve("..")::equals)
                .isPresent();
    }
}
