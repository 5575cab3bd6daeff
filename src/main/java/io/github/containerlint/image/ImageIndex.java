package io.github.containerlint.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what is known of an image by its name, from whatever mirror it comes. */
final class ImageIndex<T> {
    /** Registries whose images bear the names of Docker's official ones and are other images. */
    private static final Set<String> NO_MIRRORS = Set.of("dhi.io");

    private final Map<String, T> byName = new HashMap<>();

    /** A name that begins with a registry is known in that registry alone. */
    ImageIndex(List<FactSheet.Entry> entries, Function<FactSheet.Entry, T> meaning) {
        for (FactSheet.Entry entry : entries) {
            T known = meaning.apply(entry);
            entry.names().forEach(name -> byName.put(name, known));
        }
    }

    Optional<T> find(ImageReference image) {
        String repository = image.isBitnami() ? "bitnami/" + image.repository() : image.repository();
        boolean mirrored = !NO_MIRRORS.contains(image.registry());
        return Stream.of(image.normalizedName(), mirrored ? repository : "")
                .map(byName::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
