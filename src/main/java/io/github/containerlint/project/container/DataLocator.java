package io.github.containerlint.project.container;

import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.image.DataDirectory;
import io.github.containerlint.image.Datastore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the mount that holds the files of a container's datastore. */
final class DataLocator {
    private static final Set<Layer.Kind> FOR_FILES = Set.of(Layer.Kind.CONFIG, Layer.Kind.SECRET);

    private final Container container;
    private final ImageFacts images;
    private final Datastore datastore;
    private final DatastoreSettings settings;

    private DataLocator(Container container, ImageFacts images, Datastore datastore) {
        this.container = container;
        this.images = images;
        this.datastore = datastore;
        this.settings = new DatastoreSettings(container, datastore);
    }

    static Optional<StoredData> of(Container container, ImageFacts images) {
        return container.filesystem().complete()
                ? container.store().flatMap(store -> new DataLocator(container, images, store).stored())
                : Optional.empty();
    }

    /** The stored data; empty where a script or a missing env file may have moved it to another mount. */
    private Optional<StoredData> stored() {
        boolean overruled = settings.isScripted() && hasSomethingMounted();
        return settings.directory()
                .filter(directory -> !overruled)
                .map(this::stored)
                .filter(data -> data.layer().isPresent() || !settings.mayBeMoved() || !hasSomethingMounted());
    }

    private boolean hasSomethingMounted() {
        return container.filesystem().layers().stream()
                .anyMatch(layer -> !FOR_FILES.contains(layer.kind()) && layer.kind() != Layer.Kind.IMAGE_VOLUME);
    }

    private StoredData stored(DataDirectory directory) {
        Optional<Layer> layer = container.filesystem().layers().stream()
                .filter(mount -> !FOR_FILES.contains(mount.kind()))
                .filter(mount -> directory.isKeptBy(mount.target().value()))
                .max(Comparator.comparing(mount -> mount.target().depth()))
                .filter(deepest -> deepest.kind() != Layer.Kind.IMAGE_VOLUME);
        List<Layer> misplaced = container.filesystem().layers().stream()
                .filter(mount -> layer.isEmpty() && isMeantForData(mount, directory))
                .toList();
        return new StoredData(
                datastore,
                container.storeImage(),
                directory,
                settings.isMoved(),
                settings.isNamedAfterHost(),
                layer,
                misplaced);
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
                && (below
                        || directory.isCutOffFrom(target)
                        || directory.isSpeltNearly(target)
                        || images.isDataDirectory(mount.target()));
    }
}
