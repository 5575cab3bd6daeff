package io.github.containerlint.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A text of facts about the world, written by hand and read by people.
 *
 * <pre>
 * # a comment
 * name another/name     an entry begins in the first column with its names
 *   like  name          takes over the facts of an earlier entry except docs, source, untagged, newest; stands first
 *   key   words         a fact; a line for each of several facts; replaces facts that were taken over
 * </pre>
 *
 * <p>A mistake in a sheet is a mistake of this program, so it is an exception that names the line. Sheets are read in
 * every build, therefore in plain loops, which are fast.
 */
public final class FactSheet {
    private static final String LIKE = "like";
    private static final Set<String> OWN = Set.of("docs", "source", "untagged", "newest");

    private final String name;
    private final Set<String> keys;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byName = new HashMap<>();
    private int line;

    /** What the sheet says of some names: per key the words of each of its lines. */
    public record Entry(String sheet, int line, List<String> names, Map<String, List<List<String>>> facts) {
        public List<List<String>> lines(String key) {
            return facts.getOrDefault(key, List.of());
        }

        /** The words of every line with this key. */
        public List<String> words(String key) {
            return lines(key).stream().flatMap(List::stream).toList();
        }

        public Optional<String> word(String key) {
            return words(key).stream().findFirst();
        }

        public String required(String key) {
            return word(key).orElseThrow(() -> new IllegalStateException(where() + "there is no '" + key + "'"));
        }

        public String where() {
            return sheet + ":" + line + ": ";
        }
    }

    private FactSheet(String name, Set<String> keys) {
        this.name = name;
        this.keys = keys;
    }

    /** The entries of the resource of that name beside this class. */
    public static List<Entry> load(String resource, Set<String> keys) {
        try (InputStream in = Objects.requireNonNull(FactSheet.class.getResourceAsStream(resource), resource)) {
            return new FactSheet(resource, keys)
                    .read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** The entries in the order of the text. */
    static List<Entry> read(String name, BufferedReader text, Set<String> keys) throws IOException {
        return new FactSheet(name, keys).read(text);
    }

    private List<Entry> read(BufferedReader text) throws IOException {
        for (String read = text.readLine(); read != null; read = text.readLine()) {
            line++;
            List<String> words = read.startsWith("#") ? List.of() : words(read);
            if (words.isEmpty() || words.get(0).startsWith("#")) {
                continue;
            }
            if (read.startsWith(" ")) {
                add(words.get(0), words.subList(1, words.size()));
            } else {
                begin(words);
            }
        }
        return entries;
    }

    /** The words of a line, which spaces part. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            if (to > from) {
                words.add(text.substring(from, to));
            }
            from = to + 1;
        }
        return words;
    }

    private void begin(List<String> names) {
        Entry entry = new Entry(name, line, names, new LinkedHashMap<>());
        entries.add(entry);
        for (String each : names) {
            if (byName.put(each, entry) != null) {
                throw mistake("'" + each + "' stands there twice");
            }
        }
    }

    private void add(String key, List<String> words) {
        if (entries.isEmpty()) {
            throw mistake("a fact stands before the first name");
        }
        if (words.isEmpty()) {
            throw mistake("'" + key + "' says nothing");
        }
        Entry entry = entries.get(entries.size() - 1);
        if (key.equals(LIKE)) {
            takeOver(entry, words.get(0));
        } else if (keys.contains(key)) {
            state(entry, key, words);
        } else {
            throw mistake("'" + key + "' is no key; there are "
                    + keys.stream().sorted().toList());
        }
    }

    /** Adds a line of the entry's own. Lines that were taken over are an unmodifiable copy, which own lines replace. */
    private static void state(Entry entry, String key, List<String> words) {
        if (!(entry.facts().get(key) instanceof ArrayList)) {
            entry.facts().put(key, new ArrayList<>());
        }
        entry.facts().get(key).add(words);
    }

    private void takeOver(Entry entry, String model) {
        Entry from = byName.get(model);
        if (from == null || from == entry) {
            throw mistake("no earlier entry is named '" + model + "'");
        }
        if (!entry.facts().isEmpty()) {
            throw mistake("'like' stands behind a fact");
        }
        for (Map.Entry<String, List<List<String>>> fact : from.facts().entrySet()) {
            entry.facts().put(fact.getKey(), List.copyOf(fact.getValue()));
        }
        entry.facts().keySet().removeAll(OWN);
    }

    private IllegalStateException mistake(String message) {
        return new IllegalStateException(name + ":" + line + ": " + message);
    }
}
