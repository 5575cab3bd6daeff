package io.github.containerlint.project.container;

import io.github.containerlint.image.DataDirectory;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.ImageReference;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The place where a container's datastore keeps its files, and the mount there.
 *
 * @param image the image whose version tells the directory; empty where the datastore was recognised by the service's
 *     name
 * @param moved true when the service moves the files away from their usual directory
 * @param namedAfterHost true when the files are named after the host name, which differs for each new container
 * @param layer the mount that holds the files; empty when they lie in the container itself, or in a volume that only
 *     the image declares
 * @param misplaced the mounts that seem meant for the files, but lie at another path
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

    /** Returns true when the next container starts without these files. */
    public boolean isLost() {
        return layer.isEmpty();
    }

    /** The mount that holds the files; empty when it is of another kind. */
    public Optional<Layer> layer(Layer.Kind kind) {
        return layer.filter(found -> found.kind() == kind);
    }
}
