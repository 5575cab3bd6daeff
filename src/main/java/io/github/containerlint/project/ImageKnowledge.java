package io.github.containerlint.project;

import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.Datastores;
import io.github.containerlint.image.ImageReference;
import java.util.Optional;

/** What the tables say of images; read once for a project. */
final class ImageKnowledge {
    private final Datastores datastores = Datastores.load();

    Optional<Datastore> datastore(ImageReference image) {
        return datastores.find(image);
    }
}
