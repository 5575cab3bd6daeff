package io.github.containerlint.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The quotations of rules from the documents that the product enforces, as {@code quotes.txt} lists them. */
final class Quotes {
    private static final Path LIST = Path.of("src/test/resources/quotes.txt");

    private static final Quotes LISTED = read();

    private final Map<String, List<String>> byRule = new LinkedHashMap<>();

    private Quotes() {}

    static Quotes listed() {
        return LISTED;
    }

    private static Quotes read() {
        Quotes quotes = new Quotes();
        List<String> current = List.of();
        for (String line : lines()) {
            if (line.startsWith(" ")) {
                current.add(line.strip());
            } else if (!line.startsWith("#")) {
                current = quotes.byRule.computeIfAbsent(line, rule -> new ArrayList<>());
            }
        }
        return quotes;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(LIST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of the rules that quote something. */
    Set<String> rules() {
        return byRule.keySet();
    }

    /** Each as {@code VOL, Section: “words”}. */
    List<String> of(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }
}
