package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.image.ImageStart;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import java.util.Optional;

/**
 * An image that is started although neither a Dockerfile nor a service gives it a command.
 *
 * @param container the service that starts the image; empty when no Compose file builds it
 * @param start what its base image starts instead
 */
record CommandlessImage(ImageBuild image, Optional<Container> container, ImageStart start) {
    /** The element to report: a service such as {@code services.web}, or the Dockerfile. */
    public String subject() {
        return container.map(found -> found.service().subject()).orElseGet(image::title);
    }
}
