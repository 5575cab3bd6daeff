package io.github.containerlint.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A sheet of words, each with the kinds that it is of.
 *
 * @param <K> the kinds; {@code node-modules} in the sheet is {@code NODE_MODULES}
 */
final class WordSheet<K extends Enum<K>> {
    static final Set<String> KEYS = Set.of("kind", "source");

    private final Map<K, Words> byKind;

    private WordSheet(Map<K, Words> byKind) {
        this.byKind = byKind;
    }

    /** Reads the resource of that name; each of the kinds has words in it. */
    static <K extends Enum<K>> WordSheet<K> load(String resource, Class<K> kinds) {
        return of(FactSheet.load(resource, KEYS), kinds);
    }

    static <K extends Enum<K>> WordSheet<K> of(List<FactSheet.Entry> entries, Class<K> kinds) {
        Map<K, List<String>> written = new EnumMap<>(kinds);
        for (FactSheet.Entry entry : entries) {
            entry.required("kind");
            for (String name : entry.words("kind")) {
                written.computeIfAbsent(kind(name, entry, kinds), kind -> new ArrayList<>())
                        .addAll(entry.names());
            }
        }
        Map<K, Words> byKind = new EnumMap<>(kinds);
        written.forEach((kind, words) -> byKind.put(kind, new Words(words)));
        for (K kind : kinds.getEnumConstants()) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalStateException("no word is of the kind " + kind);
            }
        }
        return new WordSheet<>(byKind);
    }

    private static <K extends Enum<K>> K kind(String name, FactSheet.Entry entry, Class<K> kinds) {
        for (K kind : kinds.getEnumConstants()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return kind;
            }
        }
        throw new IllegalStateException(entry.where() + "'" + name + "' is no kind");
    }

    /** The words of a kind. */
    Words of(K kind) {
        return byKind.get(kind);
    }
}
