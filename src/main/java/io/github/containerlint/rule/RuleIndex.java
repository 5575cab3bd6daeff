package io.github.containerlint.rule;

import io.github.containerlint.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the annotations of this plugin's own rules say, by class, so that no class is loaded to learn it.
 *
 * <p>{@code RuleDocsTest} writes the index and compares it. A rule without a line in it is described by its annotation
 * alone: one of another jar, or one that is being written.
 */
final class RuleIndex {
    private static final String RESOURCE = "/META-INF/container-lint/rules.index";

    private final Map<String, Line> lines = new HashMap<>();

    /**
     * What is known of a rule without loading its class.
     *
     * @param since the version of this plugin that added the rule; empty for a rule of another jar
     */
    record Line(String name, Severity severity, Severity development, RuleElement element, Optional<String> since) {
        static Line of(RuleInfo info, RuleElement element, Optional<String> since) {
            return new Line(info.name(), info.severity(), info.development(), element, since);
        }
    }

    static RuleIndex load() {
        RuleIndex index = new RuleIndex();
        try (InputStream in = RuleIndex.class.getResourceAsStream(RESOURCE)) {
            if (in != null) {
                for (String line : RuleClasses.lines(in)) {
                    index.add(line);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + RESOURCE, unreadable);
        }
        return index;
    }

    private void add(String line) {
        String[] words = line.split(" ");
        RuleElement element = RuleElement.valueOf(words[1].toUpperCase(Locale.ROOT));
        Line read = new Line(words[5], severity(words[2]), severity(words[3]), element, Optional.of(words[4]));
        lines.put(words[0], read);
    }

    private static Severity severity(String label) {
        return Severity.valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The line of the class; empty where the index has none. */
    Optional<Line> of(String type) {
        return Optional.ofNullable(lines.get(type));
    }
}
