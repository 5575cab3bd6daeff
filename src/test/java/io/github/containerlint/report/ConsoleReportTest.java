package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    private static SourceFile file(String name) {
        String lines =
                IntStream.rangeClosed(1, 40).mapToObj(line -> "line" + line).collect(Collectors.joining("\n"));
        return SourceFile.of(name, lines);
    }

    private static Finding finding(String rule, Severity severity, SourceFile file, int line, String subject) {
        return finding(rule, severity, file, line, subject, "");
    }

    private static Finding finding(
            String rule, Severity severity, SourceFile file, int line, String subject, String aspect) {
        int start = file.lines().startOf(line);
        Span span = file.span(start, start + 4);
        Optional<Fix> fix = severity == Severity.ERROR
                ? Optional.of(new Fix("repair it", new TextEdit(span, "x")))
                : Optional.empty();
        return new Finding(
                rule, severity, span, rule + " is wrong; write x", subject, aspect, List.of(), fix, List.of());
    }

    private static ConsoleReport console(int maxFrames) {
        return new ConsoleReport(Palette.plain(), 80, maxFrames, HelpPage.none(), PathStyle.ROOT);
    }

    private static String printed(int maxFrames, Finding... findings) {
        return printed(maxFrames, List.of(findings));
    }

    private static String printed(int maxFrames, List<Finding> findings) {
        ConsoleReport report = console(maxFrames);
        return report.entries(new LintResult(findings, List.of(), List.of())).stream()
                .map(entry -> "[" + entry.severity() + "] " + entry.text() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void theFirstOfARuleInAFileIsShownAndTheOthersAreListed() {
        SourceFile compose = file("compose.yaml");

        assertEquals(
                """
                [ERROR] compose.yaml:2:1: error: some-rule is wrong; write x
                   |
                 2 | line2
                   | ^^^^
                   |
                   = in: services.web
                   = fix: repair it
                   = rule: some-rule
                   = and 2 more services: api:12, worker:30

                """,
                printed(
                        5,
                        finding("some-rule", Severity.ERROR, compose, 2, "services.web"),
                        finding("some-rule", Severity.ERROR, compose, 12, "services.api.ports[0]"),
                        finding("some-rule", Severity.ERROR, compose, 30, "services.worker, services.job")));
    }

    @Test
    void whatIsNoServiceIsNamedByWhatTellsItApart() {
        SourceFile compose = file("compose.yaml");
        String printed = printed(
                5,
                finding("some-rule", Severity.WARNING, compose, 2, "services.web", "/a"),
                finding("some-rule", Severity.WARNING, compose, 3, "services.web", "/b"),
                finding("some-rule", Severity.WARNING, compose, 4, "variable TAG", "TAG"),
                finding("some-rule", Severity.WARNING, compose, 5, "Dockerfile", ".git"),
                finding("some-rule", Severity.WARNING, compose, 6, "version"));

        assertTrue(printed.contains("= and 4 more places: web:3 (/b), TAG:4, .git:5, line 6\n"), printed);
    }

    @Test
    void aLongListIsCutAfterTwoLines() {
        SourceFile compose = file("compose.yaml");
        List<Finding> findings = IntStream.rangeClosed(1, 40)
                .mapToObj(line -> finding("some-rule", Severity.WARNING, compose, line, "services.service" + line))
                .toList();

        assertTrue(printed(5, findings).endsWith("""
                           = and 39 more services: service2:2, service3:3, service4:4, service5:5,
                                 service6:6, service7:7, service8:8, service9:9, service10:10, ...

                        """), printed(5, findings));
    }

    @Test
    void atMostSoManyFramesOfARuleAreShown() {
        List<Finding> findings = Stream.of("a", "b", "c", "d")
                .flatMap(name -> {
                    SourceFile file = file(name + ".yaml");
                    return Stream.of(
                            finding("some-rule", Severity.WARNING, file, 7, "services.x"),
                            finding("some-rule", Severity.WARNING, file, 8, "services.y"));
                })
                .toList();

        assertEquals("""
                [WARNING] a.yaml:7:1: warning: some-rule is wrong; write x
                   |
                 7 | line7
                   | ^^^^
                   |
                   = in: services.x
                   = rule: some-rule
                   = and 1 more service: y:8

                [WARNING] b.yaml:7:1: warning: some-rule is wrong; write x
                   |
                 7 | line7
                   | ^^^^
                   |
                   = in: services.x
                   = rule: some-rule
                   = and 1 more service: y:8
                   = and 4 more places in 2 files: c.yaml:7, d.yaml:7

                """, printed(2, findings));
    }

    @Test
    void withoutFramesTheMessageIsLeft() {
        SourceFile compose = file("compose.yaml");

        assertEquals(
                """
                [WARNING] compose.yaml:2:1: warning: some-rule is wrong; write x
                   = rule: some-rule
                   = and 1 more service: api:3
                """,
                printed(
                        0,
                        finding("some-rule", Severity.WARNING, compose, 2, "services.web"),
                        finding("some-rule", Severity.WARNING, compose, 3, "services.api")));
    }

    @Test
    void slipsOfSyntaxAreShownEach() {
        SourceFile compose = file("compose.yaml");
        Finding one = finding("some-rule", Severity.ERROR, compose, 2, "");
        Finding other = new Finding(
                "some-rule", Severity.ERROR, compose.span(0, 4), "another slip", "", List.of(), Optional.empty());
        String printed = printed(5, other, one);

        assertTrue(printed.contains("compose.yaml:1:1: error: another slip\n"), printed);
        assertTrue(printed.contains("compose.yaml:2:1: error: some-rule is wrong; write x\n"), printed);
    }

    @Test
    void whereTheRoomIsShortTheGravestRulesAreShownAndTheLightestAreCounted() {
        List<Finding> findings = IntStream.range(0, 60)
                .mapToObj(number -> finding(
                        "rule-%02d".formatted(number),
                        number == 59 ? Severity.ERROR : Severity.WARNING,
                        file("compose.yaml"),
                        1,
                        "services.web"))
                .toList();
        String printed = printed(5, findings);

        assertTrue(printed.lines().count() < 70, printed);
        assertTrue(printed.contains("[ERROR] compose.yaml:1:1: error: rule-59 is wrong; write x\n   ="), printed);
        assertTrue(printed.contains("[WARNING] compose.yaml:1:1: warning: rule-00 is wrong; write x\n   ="), printed);
        assertTrue(printed.contains("[INFO] only counted below: rule-"), printed);
        assertTrue(
                printed(100, findings).contains("warning: rule-58 is wrong; write x\n   |\n"),
                "more frames take more room");
    }

    /** Ten findings of four rules, and more of the first rule. */
    private static LintResult many(int more) {
        SourceFile compose = file("compose.yaml");
        Stream<Finding> some = IntStream.rangeClosed(1, 7 + more)
                .mapToObj(line -> finding("c-rule", Severity.WARNING, compose, line, "services.service" + line));
        return new LintResult(
                Stream.concat(
                                some,
                                Stream.of(
                                        finding("b-rule", Severity.WARNING, compose, 1, ""),
                                        finding("a-rule", Severity.WARNING, compose, 1, ""),
                                        finding("z-rule", Severity.ERROR, compose, 1, "")))
                        .toList(),
                List.of(),
                List.of());
    }

    @Test
    void fromTenFindingsOnATableCountsByRule() {
        assertEquals(Optional.of("""
                        what each rule found:
                            severity  rule    count  fixable
                            error     z-rule      1        1
                            warning   c-rule      7        0
                            warning   a-rule      1        0
                            warning   b-rule      1        0"""), console(5).table(many(0)));
    }

    @Test
    void fewerThanTenFindingsNeedNoTable() {
        assertEquals(Optional.empty(), console(5).table(many(-1)));
    }

    @Test
    void aFindingWithItsSourceNamesThePageOfItsRule() {
        SourceFile compose = file("compose.yaml");
        List<Finding> findings = List.of(
                finding("latest-base-image", Severity.WARNING, compose, 2, "services.web"),
                finding("latest-base-image", Severity.WARNING, compose, 3, "services.api"),
                finding("rule-of-a-jar", Severity.WARNING, compose, 4, ""));
        ConsoleReport console = new ConsoleReport(
                Palette.plain(), 80, 5, HelpPage.of(RuleCatalog.load(getClass().getClassLoader())), PathStyle.ROOT);
        List<String> texts = console.entries(new LintResult(findings, List.of(), List.of())).stream()
                .map(ConsoleReport.Entry::text)
                .toList();

        assertEquals("""
                compose.yaml:2:1: warning: latest-base-image is wrong; write x
                   |
                 2 | line2
                   | ^^^^
                   |
                   = in: services.web
                   = rule: latest-base-image
                   = help: https://containerlint.github.io/rules/latest-base-image
                   = and 1 more service: api:3
                """, texts.get(0));
        assertTrue(texts.get(1).endsWith("   = rule: rule-of-a-jar\n"), texts.get(1));
    }

    @Test
    void theShortFormHasOneLineAFinding() {
        SourceFile compose = file("compose.yaml");
        String message = "a long message ".repeat(20) + "on\nlines";
        Finding wordy = new Finding(
                "b-rule", Severity.ERROR, compose.span(1, 3), message, "services.web", List.of(), Optional.empty());
        List<ConsoleReport.Entry> entries = ConsoleForm.SHORT.entries(
                console(5),
                new LintResult(List.of(wordy, finding("a-rule", Severity.INFO, compose, 2, "")), List.of(), List.of()));

        assertEquals(
                List.of(
                        new ConsoleReport.Entry(
                                Severity.ERROR,
                                "compose.yaml:1:2: error: " + "a long message ".repeat(20) + "on lines [b-rule]"),
                        new ConsoleReport.Entry(
                                Severity.INFO, "compose.yaml:2:1: info: a-rule is wrong; write x [a-rule]")),
                entries);
    }

    @Test
    void pathsMayBeAbsolute() {
        SourceFile compose = file("compose.yaml");
        Finding finding = new Finding(
                "a-rule",
                Severity.INFO,
                compose.span(0, 4),
                "is wrong",
                "",
                List.of(new RelatedSpan(compose.span(6, 10), "also here")),
                Optional.empty());
        ConsoleReport console = new ConsoleReport(Palette.plain(), 4000, 5, HelpPage.none(), PathStyle.ABSOLUTE);
        LintResult result = new LintResult(List.of(finding), List.of(), List.of());
        String path = Path.of("compose.yaml").toAbsolutePath().toString();

        assertEquals(
                path + ":1:1: info: is wrong [a-rule]",
                ConsoleForm.SHORT.entries(console, result).get(0).text());
        String full = ConsoleForm.FULL.entries(console, result).get(0).text();
        assertTrue(full.startsWith(path + ":1:1: info: is wrong\n"), full);
        assertTrue(full.contains("--> " + path + ":2:1: also here\n"), full);
    }

    @Test
    void formsAndStylesAreFoundByTheirNames() {
        assertEquals(Optional.of(ConsoleForm.SHORT), ConsoleForm.labelled(" Short"));
        assertEquals(Optional.empty(), ConsoleForm.labelled("brief"));
        assertEquals(Optional.of(PathStyle.ABSOLUTE), PathStyle.labelled("absolute"));
        assertEquals(Optional.empty(), PathStyle.labelled("relative"));
    }

    @Test
    void aNoteThatHoldsOfSeveralFilesIsSaidOnce() {
        List<Note> notes = List.of(
                new Note("a.yml", "is not linted"),
                new Note("b.yml", "is not linted"),
                new Note("b.yml", "has an alias"),
                new Note("c.yml", "is not linted"));

        assertEquals(
                List.of(
                        "note: a.yml: is not linted\n    and so are 2 more files: b.yml, c.yml",
                        "note: b.yml: has an alias"),
                console(5).notes(new LintResult(List.of(), notes, List.of())));
    }

    @Test
    void manyNotesAreCounted() {
        List<Note> notes = IntStream.range(0, 9)
                .mapToObj(number -> new Note("a.yml", "remark " + number))
                .toList();
        List<String> texts = console(5).notes(new LintResult(List.of(), notes, List.of()));

        assertEquals(7, texts.size());
        assertEquals("note: 3 more are in the reports that are written to files", texts.get(6));
    }
}
