package io.github.containerlint.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A text of facts about images, written by hand and read by people.
 *
 * <pre>
 * # a comment
 * name another/name     an entry begins in the first column with the names it is about
 *   like  name          takes over what an earlier entry says, but for its docs, source and untagged; comes first
 *   key   words         a fact; given on several lines where there are several; replaces what was taken over
 * </pre>
 *
 * <p>A mistake in it is ours, so it is an exception that names the line.
 */
final class FactSheet {
    private static final String LIKE = "like";
    private static final Set<String> OWN = Set.of("docs", "source", "untagged");

    private final String name;
    private final Set<String> keys;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** What the sheet says of some images: per key the words of each of its lines. */
    record Entry(String where, List<String> names, Map<String, List<List<String>>> facts) {
        List<List<String>> lines(String key) {
            return facts.getOrDefault(key, List.of());
        }

        /** The words of every line with this key. */
        List<String> words(String key) {
            return lines(key).stream().flatMap(List::stream).toList();
        }

        Optional<String> word(String key) {
            return words(key).stream().findFirst();
        }

        String required(String key) {
            return word(key).orElseThrow(() -> new IllegalStateException(where + "there is no '" + key + "'"));
        }
    }

    private FactSheet(String name, Set<String> keys) {
        this.name = name;
        this.keys = keys;
    }

    /** The entries of the resource of that name beside this class. */
    static List<Entry> load(String resource, Set<String> keys) {
        try (InputStream in = Objects.requireNonNull(FactSheet.class.getResourceAsStream(resource), resource)) {
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return read(resource, lines.toList(), keys);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** The entries in the order of the text. */
    static List<Entry> read(String name, List<String> lines, Set<String> keys) {
        return new FactSheet(name, keys).read(lines);
    }

    private List<Entry> read(List<String> lines) {
        List<Entry> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String where = name + ":" + (i + 1) + ": ";
            List<String> words = words(lines.get(i));
            if (words.isEmpty()) {
                continue;
            }
            if (Character.isWhitespace(lines.get(i).charAt(0))) {
                check(!found.isEmpty(), where + "a fact stands before the first name");
                add(where, found.get(found.size() - 1), words.get(0), words.subList(1, words.size()));
            } else {
                found.add(begin(where, words));
            }
        }
        return List.copyOf(found);
    }

    private static List<String> words(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#") ? List.of() : List.of(text.split("\\s+"));
    }

    private Entry begin(String where, List<String> names) {
        Entry entry = new Entry(where, names, new LinkedHashMap<>());
        names.forEach(each -> check(entries.put(each, entry) == null, where + "'" + each + "' stands there twice"));
        return entry;
    }

    private void add(String where, Entry entry, String key, List<String> words) {
        check(!words.isEmpty(), where + "'" + key + "' says nothing");
        if (key.equals(LIKE)) {
            takeOver(where, entry, words.get(0));
            return;
        }
        check(
                keys.contains(key),
                where + "'" + key + "' is no key; there are "
                        + keys.stream().sorted().toList());
        List<List<String>> lines = entry.facts().computeIfAbsent(key, first -> new ArrayList<>());
        if (isTakenOver(lines)) {
            lines = new ArrayList<>();
            entry.facts().put(key, lines);
        }
        lines.add(words);
    }

    private void takeOver(String where, Entry entry, String model) {
        Entry from = entries.get(model);
        check(from != null && from != entry, where + "no earlier entry is named '" + model + "'");
        check(entry.facts().isEmpty(), where + "'like' stands behind a fact");
        from.facts().forEach((key, lines) -> entry.facts().put(key, List.copyOf(lines)));
        entry.facts().keySet().removeAll(OWN);
    }

    /** Lines of another entry are an unmodifiable copy, lines of this one a list that grows. */
    private static boolean isTakenOver(List<List<String>> lines) {
        return !(lines instanceof ArrayList);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }
}
