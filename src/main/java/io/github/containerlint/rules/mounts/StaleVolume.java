package io.github.containerlint.rules.mounts;

import io.github.containerlint.project.container.Layer;
import io.github.containerlint.project.install.DependencyDirectory;
import java.util.List;

/**
 * A named volume that keeps the dependencies of the build that it was first filled from.
 *
 * @param kept the directories that it keeps; empty where the Dockerfile cannot be read, and where the build installs
 *     elsewhere
 * @param elsewhere the directories that the build fills instead of the place of the volume
 */
record StaleVolume(Layer layer, List<DependencyDirectory> kept, List<DependencyDirectory> elsewhere) {
    public StaleVolume {
        kept = List.copyOf(kept);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Returns true when the volume is mounted exactly on a directory of dependencies, or that cannot be known. */
    public boolean isOnTheDirectory() {
        return elsewhere.isEmpty()
                && (kept.isEmpty()
                        || kept.stream().anyMatch(directory -> directory.path().equals(layer.target())));
    }
}
