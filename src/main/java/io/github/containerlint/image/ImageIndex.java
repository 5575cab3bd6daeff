package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the facts about an image by its name, also where it comes from a mirror. */
final class ImageIndex<T> {
    /** Registries whose images have the names of Docker's official images and are other images. */
    private static final Set<String> NO_MIRRORS = Set.of("dhi.io");

    private final Map<String, FactSheet.Entry> byName = new HashMap<>();
    private final Function<FactSheet.Entry, T> meaning;

    /**
     * An index of entries.
     *
     * @param entries a name that begins with a registry is known only in that registry
     * @param meaning makes the result of an entry; called only for entries that are found
     */
    ImageIndex(List<FactSheet.Entry> entries, Function<FactSheet.Entry, T> meaning) {
        this.meaning = meaning;
        for (FactSheet.Entry entry : entries) {
            for (String name : entry.names()) {
                byName.put(name, entry);
            }
        }
    }

    Optional<T> find(ImageReference image) {
        FactSheet.Entry here = byName.get(image.normalizedName());
        FactSheet.Entry anywhere = NO_MIRRORS.contains(image.registry()) ? null : byName.get(key(image));
        return Optional.ofNullable(here != null ? here : anywhere).map(meaning);
    }

    /** The facts about the image of exactly this name. */
    Optional<T> named(String name) {
        return Optional.ofNullable(byName.get(name)).map(meaning);
    }

    private static String key(ImageReference image) {
        return image.isBitnami() ? "bitnami/" + image.repository() : image.repository();
    }
}
