package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that the pages of the rules show what the rules do: {@code -Ddocs=update} writes them, with {@code -Drule=NAME,NAME} those of
 * these rules alone.
 */
class RuleDocsTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("docs"));
    private static final Path DOCS = Path.of("docs/rules");
    private static final Path INDEX = Path.of("src/main/resources/META-INF/container-lint/rules.index");

    private final RuleCatalog catalog = ChosenRules.annotated();

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> pages() {
        assertFalse(catalog.entries().isEmpty());
        return ChosenRules.of(catalog).stream()
                .map(rule -> dynamicTest(rule.info().name(), () -> compare(rule)));
    }

    private void compare(RuleCatalog.Entry rule) throws IOException {
        RuleInfo info = rule.info();
        assertTrue(
                !info.summary().isBlank() && !info.summary().endsWith("."), "the summary: a line without a full stop");
        assertFalse(info.why().isBlank(), "why does it matter?");
        assertTrue(
                isClause(info.byHand()) && info.byHand().length() <= 70,
                "byHand: one short clause without a full stop");
        assertTrue(Stream.of(info.fine()).allMatch(RuleDocsTest::isClause), "fine: noun phrases without a full stop");
        List<RuleFixture> bad = side(info, RuleFixture::isBad);
        FixtureRun run = run(rule, bad.get(0));
        RepairedExample repaired = RepairedExample.of(
                catalog,
                rule,
                bad.get(0),
                Files.createDirectories(
                        temporary.resolve("repaired").resolve(bad.get(0).toString())));
        String page = RulePage.of(rule, bad.get(0), run, repaired, cure(rule, bad));
        compare(DOCS.resolve(info.name() + ".md"), page);
    }

    private static boolean isClause(String text) {
        return !text.endsWith(".");
    }

    private static List<RuleFixture> side(RuleInfo info, Predicate<RuleFixture> side) {
        List<RuleFixture> fixtures =
                RuleFixture.of(info.name()).stream().filter(side).toList();
        assertFalse(fixtures.isEmpty(), "a rule has bad and good fixtures");
        return fixtures;
    }

    private FixtureRun run(RuleCatalog.Entry rule, RuleFixture fixture) throws IOException {
        Path directory = temporary.resolve(fixture.toString());
        if (!Files.exists(directory)) {
            fixture.layOutIn(Files.createDirectories(directory));
        }
        return FixtureRun.of(rule, fixture, directory);
    }

    /** What the fix changes in the first example that it can cure. */
    private String cure(RuleCatalog.Entry rule, List<RuleFixture> bad) throws IOException {
        if (rule.info().fix().isBlank()) {
            return "";
        }
        for (RuleFixture fixture : bad) {
            String difference = run(rule, fixture).difference();
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        return fail("@RuleInfo speaks of a fix, and no fixture has one");
    }

    @Test
    void theTableNamesEveryRule() throws IOException {
        StringBuilder out = new StringBuilder("# Rules\n");
        TreeMap<String, List<RuleCatalog.Entry>> groups =
                new TreeMap<>(catalog.entries().stream().collect(Collectors.groupingBy(RuleCatalog.Entry::group)));
        groups.forEach((group, rules) -> {
            out.append("\n## ")
                    .append(group)
                    .append("\n\n")
                    .append(purpose(group))
                    .append("\n\n| rule | severity | fix | |\n| --- | --- | --- | --- |\n");
            rules.forEach(rule -> out.append(row(rule.info())));
        });
        compare(DOCS.resolve("README.md"), out.toString());
    }

    /** The sentence that the group's package says of itself. */
    private static String purpose(String group) {
        Path source = Path.of("src/main/java/io/github/containerlint/rules", group, "package-info.java");
        try {
            return Files.readAllLines(source).get(0).replaceAll("^/\\*\\* | \\*/$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(RuleInfo info) {
        return "| [%s](%s.md) | %s | %s | %s |\n"
                .formatted(
                        info.name(),
                        info.name(),
                        info.severity().label(),
                        info.fix().isBlank() ? "" : "yes",
                        info.summary().replace("|", "\\|"));
    }

    @Test
    void theIndexSaysWhatTheAnnotationsSay() throws IOException {
        StringBuilder out = new StringBuilder(
                "# Written by RuleDocsTest: class, kind of element, severity, highest severity in development, version, name.\n");
        catalog.entries().stream()
                .map(RuleDocsTest::line)
                .sorted()
                .forEach(line -> out.append(line).append('\n'));
        compare(INDEX, out.toString());
    }

    private static String line(RuleCatalog.Entry rule) {
        return String.join(
                " ",
                rule.rule().getClass().getName(),
                rule.element().label(),
                rule.severity().label(),
                rule.development().label(),
                rule.info().since(),
                rule.name());
    }

    @Test
    void noPageIsLeftOfARuleThatIsGone() throws IOException {
        Set<String> expected = catalog.entries().stream()
                .map(rule -> rule.info().name() + ".md")
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("README.md");
        try (Stream<Path> pages = Files.list(DOCS)) {
            Set<String> written =
                    pages.map(page -> page.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            written.removeAll(expected);
            assertEquals(Set.of(), written, "pages in docs/rules of rules that are gone; delete them");
        }
    }

    private static void compare(Path page, String text) throws IOException {
        if (UPDATE) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertTrue(Files.exists(page), () -> page + " is missing; -Ddocs=update writes it");
        assertEquals(Files.readString(page), text, () -> page + " is out of date; -Ddocs=update writes it");
    }
}
