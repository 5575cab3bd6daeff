package io.github.containerlint.compose.config;

import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.Span;
import java.util.Comparator;
import java.util.Optional;

/** Adds a key to a mapping in block style, which has a line for each key. */
public record BlockMapping(Span body, ConfigEntry first) {
    /** The edit that writes one more key into the mapping; empty where it has that key, or no lines of its own. */
    public static Optional<TextEdit> newKey(ConfigMap map, String key, String value) {
        return map.has(key) ? Optional.empty() : of(map).flatMap(block -> block.newKey(key, value));
    }

    /**
     * The mapping in block style; empty where it is in braces, or all its keys are written elsewhere: in an anchor, in
     * another file.
     */
    private static Optional<BlockMapping> of(ConfigMap map) {
        Span body = map.span();
        return map.entries().stream()
                .filter(entry ->
                        body.contains(entry.key().span()) && !body.text().startsWith("{"))
                .min(Comparator.comparing(entry -> entry.key().span().start()))
                .filter(entry -> lead(entry).matches("[ -]*"))
                .map(entry -> new BlockMapping(body, entry));
    }

    /** The text before a key in its line: blanks, and the dash of a list item. */
    private static String lead(ConfigEntry entry) {
        Span key = entry.key().span();
        LineIndex lines = key.file().lines();
        return key.file().text().substring(lines.startOf(lines.lineAt(key.start())), key.start());
    }

    /**
     * The edit that adds a line for a new key: below the first key where that has its value beside it, else above it.
     */
    private Optional<TextEdit> newKey(String key, String value) {
        if (holds(key)) {
            return Optional.empty();
        }
        Span name = first.key().span();
        String lead = lead(first);
        String line = " ".repeat(lead.length()) + key + ": " + value;
        if (hasValueBeside()) {
            return Optional.of(TextEdit.lineBelow(name, line));
        }
        return lead.isBlank() ? Optional.of(TextEdit.lineAbove(name, line)) : Optional.empty();
    }

    /** Whether the key is written in this mapping, although an override file may have taken it away. */
    private boolean holds(String key) {
        String indented = " ".repeat(lead(first).length()) + key + ":";
        return body.text().startsWith(key + ":") || body.text().lines().anyMatch(line -> line.startsWith(indented));
    }

    private boolean hasValueBeside() {
        Span name = first.key().span();
        return first.value() instanceof ConfigScalar scalar
                && !scalar.isNull()
                && scalar.place().file() == name.file()
                && scalar.place().startPosition().line() == name.startPosition().line()
                && scalar.place().endPosition().line() == name.startPosition().line();
    }
}
