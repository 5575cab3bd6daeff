package io.github.containerlint.image;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words of tags mean, as {@code tags.txt} lists them. */
final class TagWords {
    static final String SHEET = "tags.txt";
    static final Set<String> KEYS = Set.of("means", "docs");

    private static final TagWords LISTED = new TagWords(FactSheet.load(SHEET, KEYS));

    private final Map<String, Meaning> meanings = new HashMap<>();

    /** What a word tells of an image. */
    enum Meaning {
        /** It moves to each new release by its nature. */
        CHANNEL,
        /** It is one of several builds of each version. */
        VARIANT,
        /** It is a release of what lies below the image: a system, a language. */
        SYSTEM,
        /** It is one of the machines that the image is built for. */
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

    /** A variant with digits behind it, such as {@code alpine3.20}, is a release of the variant. */
    private Optional<Meaning> numbered(String word) {
        String letters = word.replaceFirst("[0-9][0-9.]*$", "");
        boolean release = !letters.equals(word) && meanings.get(letters) == Meaning.VARIANT;
        return release ? Optional.of(Meaning.SYSTEM) : Optional.empty();
    }
}
