package io.github.containerlint.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the named volumes that lie on a dependency directory. */
final class StaleVolumes {
    private static final Set<String> PYTHON_NAMES = Set.of(".venv", "venv");
    private static final String NODE_NAME = "node_modules";

    private StaleVolumes() {}

    static List<Layer> of(Container container, StartInstallations starts) {
        return container.filesystem().layers().stream()
                .filter(layer -> layer.kind() == Layer.Kind.NAMED_VOLUME)
                .filter(layer -> holds(container, layer)
                        .filter(kind -> !starts.mayFill(kind))
                        .isPresent())
                .toList();
    }

    /** What the image keeps there; where the Dockerfile cannot be read, the name tells. */
    private static Optional<DependencyKind> holds(Container container, Layer layer) {
        if (container.build().isPresent()) {
            return container.build().get().dependencyDirectories().stream()
                    .filter(directory -> directory.path().equals(layer.target()))
                    .map(DependencyDirectory::kind)
                    .findFirst();
        }
        return container.plan().flatMap(plan -> byName(layer.target().name()));
    }

    private static Optional<DependencyKind> byName(String name) {
        if (name.equals(NODE_NAME)) {
            return Optional.of(DependencyKind.NODE_MODULES);
        }
        return PYTHON_NAMES.contains(name) ? Optional.of(DependencyKind.VIRTUALENV) : Optional.empty();
    }
}
