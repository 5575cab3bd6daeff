package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The meanings of the words in tags, from {@code tags.txt}. */
final class TagWords {
    static final String SHEET = "tags.txt";
    static final Set<String> KEYS = Set.of("means", "docs");

    private static final TagWords LISTED = new TagWords(FactSheet.load(SHEET, KEYS));

    private final Map<String, Meaning> meanings = new HashMap<>();

    /** The meaning of a word for an image. */
    enum Meaning {
        /** A name that moves to each new release. */
        CHANNEL,
        /** One of several builds of each version. */
        VARIANT,
        /** A release of the system or language below the image. */
        SYSTEM,
        /** A platform that the image is built for. */
        PLATFORM
    }

    private TagWords(List<FactSheet.Entry> entries) {
        for (FactSheet.Entry entry : entries) {
            Meaning meaning = Meaning.valueOf(entry.required("means").toUpperCase(Locale.ROOT));
            entry.names().forEach(word -> meanings.put(word, meaning));
        }
    }

    /** The meaning of a word without hyphens; empty for one that is not listed, which may be a version. */
    static Optional<Meaning> meaning(String word) {
        return Optional.ofNullable(LISTED.meanings.get(word)).or(() -> LISTED.numbered(word));
    }

    /**
     * The meaning of a variant with digits behind it, such as {@code alpine3.20}, which is a release of the variant.
     */
    private Optional<Meaning> numbered(String word) {
        String letters = word.replaceFirst("[0-9][0-9.]*$", "");
        boolean release = !letters.equals(word) && meanings.get(letters) == Meaning.VARIANT;
        return release ? Optional.of(Meaning.SYSTEM) : Optional.empty();
    }
}
