package io.github.containerlint.project.container;

import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.project.install.DependencyDirectory;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A dependency directory of the image that a bind mount hides.
 *
 * @param bind the mount that hides it
 * @param misplaced the volumes that seem meant to protect it, at another path
 */
@API(status = Status.EXPERIMENTAL)
public record HiddenDependency(DependencyDirectory directory, Layer bind, List<Layer> misplaced) {
    public HiddenDependency {
        misplaced = List.copyOf(misplaced);
    }

    /** Whether the mount lies on the very directory, so that a volume there would have to take its place. */
    public boolean isMountedOver() {
        return bind.target().equals(directory.path());
    }

    /** Whether nothing can be made inside the mount, not even the directory that a volume would lie on. */
    public boolean isReadOnly() {
        return bind.mount().filter(Mount::readOnly).isPresent();
    }
}
