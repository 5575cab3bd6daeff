package io.github.containerlint.rules.mounts;

import io.github.containerlint.project.container.Layer;
import io.github.containerlint.project.install.DependencyDirectory;
import java.util.List;

/**
 * A named volume that keeps the dependencies of the build it was first filled from.
 *
 * @param kept what it keeps; empty where the Dockerfile cannot be read, and where the build installs elsewhere
 * @param elsewhere where the build installs instead of the place that the volume is meant for
 */
record StaleVolume(Layer layer, List<DependencyDirectory> kept, List<DependencyDirectory> elsewhere) {
    public StaleVolume {
        kept = List.copyOf(kept);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Whether it lies on the very directory of the dependencies, as far as that can be known. */
    public boolean isOnTheDirectory() {
        return elsewhere.isEmpty()
                && (kept.isEmpty()
                        || kept.stream().anyMatch(directory -> directory.path().equals(layer.target())));
    }
}
