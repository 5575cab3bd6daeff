package io.github.containerlint.project;

import io.github.containerlint.compose.Mount;
import io.github.containerlint.image.DataDirectory;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.ImageReference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what lies where a container's datastore keeps its files. */
final class DataPlaces {
    private static final Set<Layer.Kind> FOR_FILES = Set.of(Layer.Kind.CONFIG, Layer.Kind.SECRET);

    private final Container container;
    private final ImageKnowledge images;
    private final Datastore datastore;
    private final ImageReference image;

    private DataPlaces(Container container, ImageKnowledge images, Datastore datastore, ImageReference image) {
        this.container = container;
        this.images = images;
        this.datastore = datastore;
        this.image = image;
    }

    static Optional<StoredData> of(Container container, ImageKnowledge images) {
        if (!container.filesystem().complete() || container.datastore().isEmpty()) {
            return Optional.empty();
        }
        Datastore datastore = container.datastore().get();
        ImageReference image = container.image().orElseThrow();
        DatastoreSettings settings = new DatastoreSettings(container, datastore);
        DataPlaces places = new DataPlaces(container, images, datastore, image);
        return settings.mayBeOverruled() && places.hasSomethingMounted()
                ? Optional.empty()
                : settings.directory(image).map(directory -> places.stored(directory, settings.isMoved()));
    }

    private boolean hasSomethingMounted() {
        return container.filesystem().layers().stream()
                .anyMatch(layer -> !FOR_FILES.contains(layer.kind()) && layer.kind() != Layer.Kind.IMAGE_VOLUME);
    }

    private StoredData stored(DataDirectory directory, boolean moved) {
        Optional<Layer> layer = container.filesystem().layers().stream()
                .filter(mount -> !FOR_FILES.contains(mount.kind()))
                .filter(mount -> directory.isKeptBy(mount.target().value()))
                .max(Comparator.comparing(mount -> mount.target().depth()))
                .filter(deepest -> deepest.kind() != Layer.Kind.IMAGE_VOLUME);
        List<Layer> misplaced = container.filesystem().layers().stream()
                .filter(mount -> layer.isEmpty() && isMeantForData(mount, directory))
                .toList();
        return new StoredData(datastore, image, directory, moved, layer, misplaced);
    }

    private boolean isMeantForData(Layer mount, DataDirectory directory) {
        String target = mount.target().value();
        boolean below = mount.kind() == Layer.Kind.NAMED_VOLUME && target.startsWith(directory.files() + "/");
        boolean writable = mount.mount()
                .filter(written -> !written.readOnly())
                .map(Mount::type)
                .isPresent();
        return writable
                && mount.kind() != Layer.Kind.TMPFS
                && (below || directory.isCutOffFrom(target) || images.isDataDirectory(mount.target()));
    }
}
