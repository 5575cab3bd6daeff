package io.github.containerlint.project.container;

import io.github.containerlint.image.DataDirectory;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.ImageReference;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where a container's datastore keeps its files, and what lies there.
 *
 * @param image what tells the directory by its version; empty where a service's name told the datastore
 * @param moved whether the service tells it to keep them elsewhere than it usually does
 * @param namedAfterHost whether it names them after the host's name, which is another one for each new container
 * @param layer the mount that holds the files; empty when they lie in the container itself, or in a volume that only the
 *     image declares
 * @param misplaced the mounts that seem meant to hold them, at another path
 */
@API(status = Status.EXPERIMENTAL)
public record StoredData(
        Datastore datastore,
        Optional<ImageReference> image,
        DataDirectory directory,
        boolean moved,
        boolean namedAfterHost,
        Optional<Layer> layer,
        List<Layer> misplaced) {
    public StoredData {
        misplaced = List.copyOf(misplaced);
    }

    /** Whether the next container begins without them. */
    public boolean isLost() {
        return layer.isEmpty();
    }

    /** The mount that holds them, if it is of this kind. */
    public Optional<Layer> layer(Layer.Kind kind) {
        return layer.filter(found -> found.kind() == kind);
    }
}
