package io.github.containerlint.compose.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cases that are known to differ, each with its reason; the list may only shrink. */
final class Differs {
    private Differs() {}

    /** @param failures the differences in words, by the case's id */
    static void assertListed(String name, Map<String, String> failures, int most) {
        Map<String, String> listed = listed(Path.of("src/test/resources/conformance", name + ".differs"));
        Map<String, String> unlisted = new TreeMap<>(failures);
        unlisted.keySet().removeAll(listed.keySet());
        assertEquals(Map.of(), unlisted, () -> String.join("\n", unlisted.values()));
        TreeSet<String> passing = new TreeSet<>(listed.keySet());
        passing.removeAll(failures.keySet());
        assertEquals(List.of(), List.copyOf(passing), "these pass again; take them off the list");
        assertEquals(Math.min(listed.size(), most), listed.size(), "too many cases differ");
    }

    private static Map<String, String> listed(Path file) {
        Map<String, String> listed = new TreeMap<>();
        if (!Files.exists(file)) {
            return listed;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", 2);
                assertEquals(2, parts.length, () -> "an id, a tab and the reason: " + line);
                listed.put(parts[0], parts[1]);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return listed;
    }
}
