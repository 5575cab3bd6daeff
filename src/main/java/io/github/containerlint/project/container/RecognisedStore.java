package io.github.containerlint.project.container;

import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.ImageReference;
import java.util.Optional;

/**
 * The datastore that a container runs.
 *
 * @param image what tells its version; empty where only the service's name and its variables told which datastore it is
 */
record RecognisedStore(Datastore datastore, Optional<ImageReference> image) {}
