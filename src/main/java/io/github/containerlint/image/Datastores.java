package io.github.containerlint.image;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The datastore images that are known, as {@code datastores.txt} lists them. */
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

    /** Those of the sheet, which is read once. */
    public static Datastores known() {
        return KNOWN;
    }

    /** The datastore that the image is; empty for admin tools, exporters and whatever is not known. */
    public Optional<Datastore> find(ImageReference image) {
        return index.find(image);
    }

    /**
     * The datastore that an image of this path must be, wherever it comes from: it bears the datastore's name behind another
     * path, and is given a variable that this datastore alone is set up with.
     *
     * @param isSet whether a variable of this name, or of one that a star at its end leaves open, is set for it
     */
    public Optional<Datastore> mirrored(ImageReference image, Predicate<String> isSet) {
        List<String> parts = List.of(image.path().value().split("/"));
        return IntStream.range(1, parts.size())
                .mapToObj(from -> String.join("/", parts.subList(from, parts.size())))
                .flatMap(name -> named(name).stream())
                .filter(store -> store.typical().stream().anyMatch(isSet))
                .findFirst();
    }

    /** The datastore of this very name, such as {@code postgres}. */
    public Optional<Datastore> named(String name) {
        return index.named(name);
    }

    /** Where datastores keep their data, in some version: each directory once. */
    public List<String> dataDirectories() {
        return entries.stream()
                .flatMap(entry -> DataDirectories.of(entry).all().stream())
                .map(DataDirectory::mount)
                .distinct()
                .toList();
    }

    /** Whether some datastore keeps its data there: at the path itself, which is absolute. */
    public boolean isDataDirectory(String path) {
        return entries.stream()
                .flatMap(entry -> DataDirectories.of(entry).all().stream())
                .anyMatch(directory ->
                        directory.mount().equals(path) || directory.files().equals(path));
    }
}
