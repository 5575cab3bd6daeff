package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.FixOutcome;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every rule on its own small projects: a {@code bad} one gives exactly the expected findings, a {@code good} one none.
 *
 * <p>{@code -Dfixtures=update} writes the findings; read the difference like code. {@code -Drule=NAME,NAME} tests only these
 * rules.
 */
class RuleFixturesTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("fixtures"));
    private static final int MOST_ROUNDS = 10;

    private final RuleCatalog catalog = ChosenRules.annotated();

    @TempDir
    private Path temporary;

    @Test
    void everyRuleHasItsFolderAndEveryFolderItsRule() {
        List<String> rules =
                catalog.entries().stream().map(entry -> entry.info().name()).toList();

        assertFalse(rules.isEmpty());
        assertEquals(rules, RuleFixture.rules());
    }

    /** A value may have come through an anchor, another file or a variable; messages and frames must be right there too. */
    @TestFactory
    Stream<DynamicTest> everyGroupTriesTheWaysThatValuesCome() {
        return catalog.entries().stream()
                .map(RuleCatalog.Entry::group)
                .distinct()
                .map(group -> dynamicTest(group, () -> {
                    List<String> names = catalog.entries().stream()
                            .filter(entry -> entry.group().equals(group))
                            .flatMap(entry -> RuleFixture.of(entry.info().name()).stream())
                            .filter(RuleFixture::isBad)
                            .map(RuleFixture::name)
                            .toList();
                    for (String way : List.of("anchor", "extends", "override", "variable")) {
                        assertTrue(names.stream().anyMatch(name -> name.contains(way)), () -> "no bad-*" + way);
                    }
                }));
    }

    /** A {@code .gitignore} above a fixture could keep a part of it out of the repository unnoticed. */
    @Test
    void gitSeesEveryFileOfAFixture() throws IOException {
        assumeTrue(Files.exists(Path.of(".git")));
        Process git = new ProcessBuilder(
                        "git", "ls-files", "--others", "--ignored", "--exclude-standard", RuleFixture.ROOT.toString())
                .start();

        assertEquals("", new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicNode> rules() {
        return ChosenRules.of(catalog).stream()
                .map(entry -> dynamicContainer(entry.info().name(), tests(entry)));
    }

    private Stream<DynamicTest> tests(RuleCatalog.Entry rule) {
        List<RuleFixture> fixtures = RuleFixture.of(rule.info().name());
        Stream<DynamicTest> each = fixtures.stream()
                .map(fixture -> dynamicTest(fixture.toString(), fixture.folder().toUri(), () -> prove(rule, fixture)));
        return Stream.concat(
                Stream.of(dynamicTest(rule.info().name() + " has both sides", () -> hasBothSides(fixtures))), each);
    }

    private static void hasBothSides(List<RuleFixture> fixtures) {
        assertTrue(fixtures.stream().anyMatch(RuleFixture::isBad), "no folder bad or bad-*");
        assertTrue(fixtures.stream().anyMatch(RuleFixture::isGood), "no folder good or good-*");
        assertEquals(
                List.of(),
                fixtures.stream()
                        .filter(fixture -> !fixture.isBad() && !fixture.isGood())
                        .toList(),
                "neither good nor bad");
    }

    private void prove(RuleCatalog.Entry rule, RuleFixture fixture) throws IOException {
        FixtureRun run = FixtureRun.of(rule, fixture, directory(fixture));
        if (fixture.isGood()) {
            assertEquals("", run.render());
            assertFalse(Files.exists(fixture.expectedFile()), "a good fixture expects nothing");
        } else {
            expect(fixture, run.render());
        }
        run.findings().forEach(RuleFixturesTest::liesInItsFile);
        assertTrue(
                run.findings().stream().allMatch(finding -> finding.fix().isPresent())
                        || !rule.info().byHand().isBlank(),
                "a finding has no fix, and byHand of @RuleInfo does not say why");
        assertTrue(run.hasSomethingToLookAt(), "neither a Compose project nor an image build is in it");
        if (!rule.group().equals("syntax")) {
            assertEquals(List.of(), run.syntaxErrors(), "a typing slip can make a rule silent");
        }
        assertTrue(fixture.isBad() || !fixture.hasCure(), "a good fixture needs no cure");
        if (fixture.hasCure()) {
            new CureProof(catalog, rule, fixture).prove(temporary.resolve("cured"));
        }
        proveFixes(rule, run);
    }

    private Path directory(RuleFixture fixture) throws IOException {
        Path directory = Files.createDirectories(temporary.resolve(fixture.toString()));
        fixture.layOutIn(directory);
        return directory;
    }

    private static void expect(RuleFixture fixture, String actual) throws IOException {
        assertFalse(actual.isEmpty(), "a bad fixture on which the rule says nothing");
        if (UPDATE) {
            Files.writeString(fixture.expectedFile(), actual);
        }
        assertTrue(Files.exists(fixture.expectedFile()), "no file 'expected'; -Dfixtures=update writes it");
        assertEquals(Files.readString(fixture.expectedFile()), actual);
    }

    private static void liesInItsFile(Finding finding) {
        Stream<Span> edits =
                finding.fix().stream().flatMap(fix -> fix.edits().stream().map(TextEdit::span));
        Stream<Span> related = finding.related().stream().map(RelatedSpan::span);
        Stream.of(Stream.of(finding.span()), related, edits)
                .flatMap(spans -> spans)
                .forEach(span -> assertTrue(isOnDisk(span), () -> span + " does not stand there in the file"));
    }

    /** A file that a fix makes is not there yet, and empty. */
    private static boolean isOnDisk(Span span) {
        try {
            Path file = span.file().location();
            String text = Files.exists(file) ? Files.readString(file).replace("\uFEFF", "") : "";
            return Files.isDirectory(file) || text.equals(span.file().text());
        } catch (IOException e) {
            return span.length() == 0;
        }
    }

    /** Applies fixes until none is left: then all findings with a fix are gone, and there is no new error. */
    private static void proveFixes(RuleCatalog.Entry rule, FixtureRun first) throws IOException {
        FixtureRun run = first;
        for (int round = 0; run.isFixable(); round++) {
            assertTrue(round < MOST_ROUNDS, "the fixes never come to an end");
            assertFalse(rule.info().fix().isBlank(), "there is a fix of which @RuleInfo says nothing");
            FixtureRun before = run;
            FixOutcome outcome = Fixer.apply(run.findings());
            assertFalse(outcome.applied().isEmpty(), "no fix could be applied");
            for (FixedFile file : outcome.files()) {
                assertFalse(file.text().equals(file.file().text()), "a fix that changes nothing");
                Files.write(file.file().location(), file.bytes());
            }
            run = run.again();
            assertEquals(
                    messages(without(before.findings(), outcome.applied())),
                    messages(run.findings()),
                    "a fix leaves its own finding, or brings another");
            List<String> broken = without(run.syntaxErrors(), before.syntaxErrors());
            assertEquals(List.of(), broken, "a fix breaks the file");
        }
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        List<T> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream()
                .map(Finding::message)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
