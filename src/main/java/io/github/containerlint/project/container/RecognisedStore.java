package io.github.containerlint.project.container;

import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.ImageReference;
import java.util.Optional;

/**
 * The datastore that a container runs.
 *
 * @param image the image that tells its version; empty where the datastore was recognised by the service's name and
 *     variables
 */
record RecognisedStore(Datastore datastore, Optional<ImageReference> image) {}
