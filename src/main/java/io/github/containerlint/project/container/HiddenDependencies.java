package io.github.containerlint.project.container;

import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.install.DependencyDirectory;
import java.util.List;
import java.util.Optional;

/** Finds the dependency directories that a bind mount hides. */
final class HiddenDependencies {
    private final Container container;
    private final StartInstalls starts;

    private HiddenDependencies(Container container, StartInstalls starts) {
        this.container = container;
        this.starts = starts;
    }

    static List<HiddenDependency> of(Container container, StartInstalls starts) {
        if (!container.filesystem().complete()) {
            return List.of();
        }
        HiddenDependencies search = new HiddenDependencies(container, starts);
        return directories(container).stream()
                .flatMap(directory -> search.hidden(directory).stream())
                .toList();
    }

    private static List<DependencyDirectory> directories(Container container) {
        return container.build().map(ImageBuild::dependencyDirectories).orElse(List.of());
    }

    private Optional<HiddenDependency> hidden(DependencyDirectory directory) {
        return container
                .filesystem()
                .at(directory.path())
                .filter(Layer::isBind)
                .filter(bind -> !starts.mayFill(directory.kind()))
                .map(bind -> new HiddenDependency(directory, bind, misplaced(directory)));
    }

    /** The volumes with the same directory name at a path where the image builds nothing. */
    private List<Layer> misplaced(DependencyDirectory directory) {
        return container.filesystem().layers().stream()
                .filter(layer -> layer.kind().isFilledFromImage())
                .filter(layer -> layer.target().name().equals(directory.path().name()))
                .filter(layer -> directories(container).stream()
                        .noneMatch(other -> other.path().equals(layer.target())))
                .toList();
    }
}
