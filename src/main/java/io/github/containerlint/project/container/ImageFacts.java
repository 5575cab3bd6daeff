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

/** The facts of the data sheets about images. */
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

    /**
     * The datastore whose name the image has below another path, as a mirror does; empty for a known companion image.
     */
    Optional<Datastore> mirrored(ImageReference image, Predicate<String> isSet) {
        return companions.find(image).isPresent() ? Optional.empty() : datastores.mirrored(image, isSet);
    }

    /** The datastore with exactly this name. */
    Optional<Datastore> storeNamed(String name) {
        return datastores.named(name);
    }

    /** Returns true when one of the sheets lists the image. */
    boolean isKnown(ImageReference image) {
        return datastore(image).isPresent()
                || companion(image).isPresent()
                || bases.find(image).isPresent();
    }

    /** The directories in which datastores keep their data, without repetitions. */
    List<String> dataDirectories() {
        return datastores.dataDirectories();
    }

    /** Returns true when a known datastore keeps its data at exactly this path. */
    boolean isDataDirectory(ContainerPath path) {
        return datastores.isDataDirectory(path.value());
    }

    Optional<CompanionRole> companion(ImageReference image) {
        return companions.find(image);
    }

    /** Returns true when the image without a command starts a server. */
    boolean startsServer(ImageReference image) {
        return start(image).filter(ImageStart::isServer).isPresent();
    }

    /** Returns true when the image is known to have a file at the path. */
    boolean holdsFile(ImageReference image, String path) {
        return Stream.concat(
                        bases.find(image).stream().flatMap(base -> base.files().stream()),
                        datastore(image).stream().flatMap(store -> store.files().stream()))
                .anyMatch(path::equals);
    }

    /** The program that the image starts without a command; empty when it is not known. */
    Optional<ImageStart> start(ImageReference image) {
        return bases.find(image).flatMap(base -> base.start(image));
    }
}
