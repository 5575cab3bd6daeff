package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The images that have a database in their name and are none, from {@code companions.txt}. */
@API(status = Status.EXPERIMENTAL)
public final class Companions {
    static final String SHEET = "companions.txt";
    static final Set<String> KEYS = Set.of("role", "docs", "source");

    private static final Companions KNOWN = new Companions(FactSheet.load(SHEET, KEYS));

    private final ImageIndex<CompanionRole> index;

    private Companions(List<FactSheet.Entry> entries) {
        this.index = new ImageIndex<>(entries, entry -> CompanionRole.of(entry.required("role")));
    }

    /** The images of {@code companions.txt}, which is read once. */
    public static Companions known() {
        return KNOWN;
    }

    /** The role of the image; empty for databases and unknown images. */
    public Optional<CompanionRole> find(ImageReference image) {
        return index.find(image);
    }
}
