package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The known datastore images, from {@code datastores.txt}. */
@API(status = Status.EXPERIMENTAL)
public final class Datastores {
    static final String SHEET = "datastores.txt";
    static final Set<String> KEYS = Set.of(
            "kind",
            "ports",
            "console",
            "data",
            "volume",
            "moved-by",
            "option",
            "saved-by",
            "configured-by",
            "configured-at",
            "files",
            "elsewhere",
            "data-if",
            "settled-by",
            "server",
            "typical",
            "named-after-host",
            "untagged",
            "newest",
            "version-behind",
            "docs",
            "source");

    private static final Datastores KNOWN = new Datastores(FactSheet.load(SHEET, KEYS));

    private final List<FactSheet.Entry> entries;
    private final ImageIndex<Datastore> index;

    private Datastores(List<FactSheet.Entry> entries) {
        this.entries = entries;
        this.index = new ImageIndex<>(entries, Datastore::new);
    }

    /** The datastores of {@code datastores.txt}, which is read once. */
    public static Datastores known() {
        return KNOWN;
    }

    /** The datastore of this image; empty for admin tools, exporters and unknown images. */
    public Optional<Datastore> find(ImageReference image) {
        return index.find(image);
    }

    /**
     * The datastore that the image must be although it comes from an unknown place: the end of its path is the
     * datastore's name, and a variable is set that sets up only this datastore.
     *
     * @param isSet whether a variable of this name is set; a star at the end of the name stands for any letters
     */
    public Optional<Datastore> mirrored(ImageReference image, Predicate<String> isSet) {
        List<String> parts = List.of(image.path().value().split("/"));
        return IntStream.range(1, parts.size())
                .mapToObj(from -> String.join("/", parts.subList(from, parts.size())))
                .flatMap(name -> named(name).stream())
                .filter(store -> store.typical().stream().anyMatch(isSet))
                .findFirst();
    }

    /** The datastore of exactly this name, such as {@code postgres}. */
    public Optional<Datastore> named(String name) {
        return index.named(name);
    }

    /** The directories in which datastores of any version keep their data, each once. */
    public List<String> dataDirectories() {
        return entries.stream()
                .flatMap(entry -> DataDirectories.of(entry).all().stream())
                .map(DataDirectory::mount)
                .distinct()
                .toList();
    }

    /** Whether a datastore keeps its data at exactly this absolute path. */
    public boolean isDataDirectory(String path) {
        return entries.stream()
                .flatMap(entry -> DataDirectories.of(entry).all().stream())
                .anyMatch(directory ->
                        directory.mount().equals(path) || directory.files().equals(path));
    }
}
