package io.github.containerlint.project;

import io.github.containerlint.image.BaseImages;
import io.github.containerlint.image.CompanionRole;
import io.github.containerlint.image.Companions;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.Datastores;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.image.ImageStart;
import java.util.Optional;

/** What the tables say of images; read once for a project. */
final class ImageKnowledge {
    private final Datastores datastores = Datastores.load();
    private final Companions companions = Companions.load();
    private final BaseImages bases = BaseImages.load();

    /** The images that others are built on. */
    BaseImages bases() {
        return bases;
    }

    Optional<Datastore> datastore(ImageReference image) {
        return datastores.find(image);
    }

    /** Whether some datastore keeps its data at this very path. */
    boolean isDataDirectory(ContainerPath path) {
        return datastores.isDataDirectory(path.value());
    }

    Optional<CompanionRole> companion(ImageReference image) {
        return companions.find(image);
    }

    /** Whether it serves until it is stopped when it is given no command. */
    boolean startsServer(ImageReference image) {
        return bases.find(image)
                .flatMap(base -> base.start(image))
                .filter(ImageStart::isServer)
                .isPresent();
    }
}
