package io.github.containerlint.project.container;

import io.github.containerlint.image.BaseImages;
import io.github.containerlint.image.CompanionRole;
import io.github.containerlint.image.Companions;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.Datastores;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.image.ImageStart;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the tables say of images; read once for a project. */
public final class ImageFacts {
    private final Datastores datastores = Datastores.known();
    private final Companions companions = Companions.known();
    private final BaseImages bases = BaseImages.known();

    /** The images that others are built on. */
    public BaseImages bases() {
        return bases;
    }

    Optional<Datastore> datastore(ImageReference image) {
        return datastores.find(image);
    }

    /** The datastore that an image must be which bears its name behind another path. */
    Optional<Datastore> mirrored(ImageReference image, Predicate<String> isSet) {
        return companions.find(image).isPresent() ? Optional.empty() : datastores.mirrored(image, isSet);
    }

    /** The datastore of this very name. */
    Optional<Datastore> storeNamed(String name) {
        return datastores.named(name);
    }

    /** Whether one of the tables knows the image. */
    boolean isKnown(ImageReference image) {
        return datastore(image).isPresent()
                || companion(image).isPresent()
                || bases.find(image).isPresent();
    }

    /** Where the datastores keep their data, each directory once. */
    List<String> dataDirectories() {
        return datastores.dataDirectories();
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
        return start(image).filter(ImageStart::isServer).isPresent();
    }

    /** Whether the image is known to have a file there. */
    boolean holdsFile(ImageReference image, String path) {
        return Stream.concat(
                        bases.find(image).stream().flatMap(base -> base.files().stream()),
                        datastore(image).stream().flatMap(store -> store.files().stream()))
                .anyMatch(path::equals);
    }

    /** What it starts when it is given no command. */
    Optional<ImageStart> start(ImageReference image) {
        return bases.find(image).flatMap(base -> base.start(image));
    }
}
