package io.github.containerlint.image;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The datastore images that are known, as {@code datastores.txt} lists them. */
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
            "untagged",
            "newest",
            "version-behind",
            "docs",
            "source");

    private final List<FactSheet.Entry> entries;
    private final ImageIndex<Datastore> index;

    private Datastores(List<FactSheet.Entry> entries) {
        this.entries = entries;
        this.index = new ImageIndex<>(entries, Datastore::new);
    }

    /** Reads the list. */
    public static Datastores load() {
        return new Datastores(FactSheet.load(SHEET, KEYS));
    }

    /** The datastore that the image is; empty for admin tools, exporters and whatever is not known. */
    public Optional<Datastore> find(ImageReference image) {
        return index.find(image);
    }

    /** Whether some datastore keeps its data there: at the path itself, which is absolute. */
    public boolean isDataDirectory(String path) {
        return entries.stream()
                .flatMap(entry -> DataDirectories.of(entry).all().stream())
                .anyMatch(directory ->
                        directory.mount().equals(path) || directory.files().equals(path));
    }
}
