package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import java.io.IOException;
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

/** The pages of the rules say what the rules do: {@code -Ddocs=update} writes them. */
class RuleDocsTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("docs"));
    private static final Path DOCS = Path.of("docs/rules");

    private final RuleCatalog catalog = RuleCatalog.load(getClass().getClassLoader());

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> pages() {
        assertFalse(catalog.entries().isEmpty());
        return catalog.entries().stream().map(rule -> dynamicTest(rule.info().name(), () -> compare(rule)));
    }

    private void compare(RuleCatalog.Entry rule) throws IOException {
        RuleInfo info = rule.info();
        assertTrue(
                !info.summary().isBlank() && !info.summary().endsWith("."), "the summary: a line without a full stop");
        assertFalse(info.why().isBlank(), "why does it matter?");
        List<RuleFixture> fixtures = RuleFixture.of(info.name());
        RuleFixture bad = first(fixtures, RuleFixture::isBad);
        RuleFixture good = first(fixtures, RuleFixture::isGood);
        Path directory = Files.createDirectories(temporary.resolve(info.name()));
        bad.layOutIn(directory);
        compare(info.name() + ".md", RulePage.of(rule, bad, FixtureRun.of(rule, bad, directory), good));
    }

    private static RuleFixture first(List<RuleFixture> fixtures, Predicate<RuleFixture> side) {
        return fixtures.stream().filter(side).findFirst().orElseThrow();
    }

    @Test
    void theTableNamesEveryRule() throws IOException {
        StringBuilder out = new StringBuilder("# Rules\n");
        TreeMap<String, List<RuleCatalog.Entry>> groups =
                new TreeMap<>(catalog.entries().stream().collect(Collectors.groupingBy(RuleCatalog.Entry::group)));
        groups.forEach((group, rules) -> {
            out.append("\n## ").append(group).append("\n\n| rule | severity | fix | |\n| --- | --- | --- | --- |\n");
            rules.forEach(rule -> out.append(row(rule.info())));
        });
        compare("README.md", out.toString());
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
    void noPageIsLeftOfARuleThatIsGone() throws IOException {
        Set<String> expected = catalog.entries().stream()
                .map(rule -> rule.info().name() + ".md")
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("README.md");
        try (Stream<Path> pages = Files.list(DOCS)) {
            Set<String> written =
                    pages.map(page -> page.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            written.removeAll(expected);
            assertEquals(Set.of(), written);
        }
    }

    private static void compare(String name, String text) throws IOException {
        Path page = DOCS.resolve(name);
        if (UPDATE) {
            Files.createDirectories(DOCS);
            Files.writeString(page, text);
        }
        assertTrue(Files.exists(page), () -> page + " is missing; -Ddocs=update writes it");
        assertEquals(Files.readString(page), text, () -> page + " is out of date; -Ddocs=update writes it");
    }
}
