package io.github.containerlint.image;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The images that bear a database's name and are none, as {@code companions.txt} lists them. */
@API(status = Status.EXPERIMENTAL)
public final class Companions {
    static final String SHEET = "companions.txt";
    static final Set<String> KEYS = Set.of("role", "docs", "source");

    private static final Companions KNOWN = new Companions(FactSheet.load(SHEET, KEYS));

    private final ImageIndex<CompanionRole> index;

    private Companions(List<FactSheet.Entry> entries) {
        this.index = new ImageIndex<>(entries, entry -> CompanionRole.of(entry.required("role")));
    }

    /** Those of the sheet, which is read once. */
    public static Companions known() {
        return KNOWN;
    }

    /** What the image is there for; empty for databases and whatever is not known. */
    public Optional<CompanionRole> find(ImageReference image) {
        return index.find(image);
    }
}
