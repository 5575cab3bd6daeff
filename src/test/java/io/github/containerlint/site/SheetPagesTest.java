package io.github.containerlint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.rule.PeerCode;
import io.github.containerlint.rule.PeerCodes;
import io.github.containerlint.rule.Symptom;
import io.github.containerlint.rule.Symptoms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that the pages made of sheets show what the sheets say: {@code -Ddocs=update} writes them. */
class SheetPagesTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("docs"));
    private static final Path DOCS = Path.of("docs");

    @Test
    void theSymptomsStandBelowTheirTopics() throws IOException {
        List<Symptom> symptoms = Symptoms.load();
        assertFalse(symptoms.isEmpty());
        StringBuilder out = new StringBuilder("""
                # Symptoms

                What is seen when something is wrong, and the rules that find the cause. The command line finds them too, by an error
                message or by a few words:

                ```
                mvn container-lint:explain "-Dcontainer-lint.rule=could not translate host name"
                ```
                """);
        String topic = "";
        for (Symptom symptom : symptoms) {
            if (!symptom.topic().equals(topic)) {
                topic = symptom.topic();
                out.append("\n## ").append(topic).append("\n");
            }
            out.append(entry(symptom));
        }
        compare("symptoms.md", out.toString());
    }

    /** The first phrase as a heading, so that it can be linked, the others, and the rules. */
    private static String entry(Symptom symptom) {
        List<String> phrases =
                symptom.phrases().stream().map(SheetPagesTest::plain).toList();
        StringBuilder out = new StringBuilder("\n### " + phrases.get(0) + "\n\n");
        phrases.stream()
                .skip(1)
                .forEach(phrase -> out.append("- ").append(phrase).append("\n"));
        out.append(phrases.size() > 1 ? "\n" : "");
        String rules = symptom.rules().stream().map(SheetPagesTest::link).collect(Collectors.joining(", "));
        return out.append(symptom.rules().size() > 1 ? "Rules: " : "Rule: ")
                .append(rules)
                .append("\n")
                .toString();
    }

    @Test
    void theCodesStandBelowTheirLinters() throws IOException {
        Map<String, Set<PeerCode>> linters = new LinkedHashMap<>();
        for (PeerCode code : PeerCodes.load().all()) {
            linters.computeIfAbsent(code.linter(), linter -> new LinkedHashSet<>())
                    .add(code);
        }
        assertFalse(linters.isEmpty());
        StringBuilder out = new StringBuilder("""
                # Codes of other linters

                What other linters check, and the rules of container-lint that report the same. "Here" says where the rules report more
                or less. [Coming from another linter](coming-from-another-linter.md) compares the linters as a whole.
                """);
        linters.forEach((linter, codes) -> {
            out.append("\n## ")
                    .append(linter)
                    .append("\n\n| code | what it checks | rules | here |\n| --- | --- | --- | --- |\n");
            codes.stream().filter(code -> !code.rules().isEmpty()).forEach(code -> out.append(row(code)));
            out.append("\nWithout a rule here:\n\n");
            codes.stream()
                    .filter(code -> code.rules().isEmpty()
                            && code.code().equals(code.alike().get(0)))
                    .forEach(code -> out.append("- ").append(withoutRule(code)).append("\n"));
        });
        compare("peers.md", out.toString());
    }

    private static String row(PeerCode code) {
        String rules = code.rules().stream().map(SheetPagesTest::link).collect(Collectors.joining(", "));
        return "| [%s](%s) | %s | %s | %s |\n"
                .formatted(code.code(), code.source(), plain(code.says()), rules, plain(code.difference()));
    }

    private static String withoutRule(PeerCode code) {
        String codes = code.alike().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        return "%s: %s. The reason: %s.".formatted(codes, code.says(), code.difference());
    }

    private static String link(String rule) {
        return "[%s](rules/%s.md)".formatted(rule, rule);
    }

    /** The text without a meaning of its signs. */
    private static String plain(String text) {
        return text.replaceAll("([\\[\\]*_<>|`\\\\])", "\\\\$1");
    }

    private static void compare(String page, String text) throws IOException {
        Path file = DOCS.resolve(page);
        if (UPDATE) {
            Files.writeString(file, text);
        }
        assertTrue(Files.exists(file), () -> file + " is missing; -Ddocs=update writes it");
        assertEquals(Files.readString(file), text, () -> file + " is out of date; -Ddocs=update writes it");
    }
}
