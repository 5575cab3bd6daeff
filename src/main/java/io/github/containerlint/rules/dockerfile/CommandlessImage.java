package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.image.ImageStart;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import java.util.Optional;

/**
 * An image that is started without anybody having said what it runs.
 *
 * @param container the service that starts it; empty when no Compose file builds it
 * @param start what its base image starts instead
 */
record CommandlessImage(ImageBuild image, Optional<Container> container, ImageStart start) {
    /** Such as {@code services.web}, or the Dockerfile. */
    public String subject() {
        return container.map(found -> found.service().subject()).orElseGet(image::title);
    }
}
