package io.github.containerlint.project.container;

import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.project.install.DependencyDirectory;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A dependency directory of the image that a bind mount hides.
 *
 * @param directory the hidden directory
 * @param bind the mount that hides it
 * @param misplaced the volumes that seem meant to protect the directory, but lie at another path
 */
@API(status = Status.EXPERIMENTAL)
public record HiddenDependency(DependencyDirectory directory, Layer bind, List<Layer> misplaced) {
    public HiddenDependency {
        misplaced = List.copyOf(misplaced);
    }

    /**
     * Returns true when the mount lies exactly on the directory, so that a volume there would have to replace the
     * mount.
     */
    public boolean isMountedOver() {
        return bind.target().equals(directory.path());
    }

    /** Returns true when the mount is read-only: then not even the directory for a volume can be created inside it. */
    public boolean isReadOnly() {
        return bind.mount().filter(Mount::readOnly).isPresent();
    }
}
