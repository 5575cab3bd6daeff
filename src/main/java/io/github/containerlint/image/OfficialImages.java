package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.Set;
import java.util.stream.Collectors;

/** The names without an owner in Docker's registry, from {@code official-images.txt}. */
final class OfficialImages {
    static final String SHEET = "official-images.txt";
    static final Set<String> KEYS = Set.of("docs");

    private static final Set<String> NAMES = FactSheet.load(SHEET, KEYS).stream()
            .flatMap(entry -> entry.names().stream())
            .collect(Collectors.toUnmodifiableSet());

    private OfficialImages() {}

    static boolean contain(String name) {
        return NAMES.contains(name);
    }
}
