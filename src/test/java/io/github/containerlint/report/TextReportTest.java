package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final SourceFile COMPOSE = SourceFile.of("docker-compose.yaml", """
                    services:
                      fastapi:
                        build: .
                        volumes:
                          - ./:/app
                    """);

    private static final SourceFile DOCKERFILE = SourceFile.of("Dockerfile", """
                    FROM python:3.12-slim-bookworm
                    WORKDIR /app
                    COPY pyproject.toml README.md uv.lock /app/
                    COPY ./src/ /app/src/
                    RUN uv sync --locked --group docker
                    """);

    private static Span in(SourceFile file, String text) {
        int start = file.text().indexOf(text);
        return file.span(start, start + text.length());
    }

    private static Finding finding(Span span, String message, RelatedSpan... related) {
        return new Finding("some-rule", Severity.WARNING, span, message, "", List.of(related), Optional.empty());
    }

    private static void assertReported(String expected, Finding finding) {
        assertEquals(expected.stripTrailing(), TextReport.plain().finding(finding));
    }

    @Test
    void aFindingIsReadFromWhereToWhatToDo() {
        Span mount = in(COMPOSE, "./:/app");
        Finding finding = new Finding(
                "bind-mount-hides-dependencies",
                Severity.ERROR,
                mount,
                "'./' mounted on /app hides /app/.venv, which the image builds with 'uv sync'; add '- /app/.venv'"
                        + " below it",
                "services.fastapi.volumes[0]",
                List.of(new RelatedSpan(in(DOCKERFILE, "uv sync"), "the image builds it here")),
                Optional.of(new Fix("insert the anonymous volume '/app/.venv'", new TextEdit(mount.atEnd(), "x"))));

        assertReported("""
                docker-compose.yaml:5:9: error: './' mounted on /app hides /app/.venv, which the
                    image builds with 'uv sync'; add '- /app/.venv' below it
                   |
                 5 |       - ./:/app
                   |         ^^^^^^^
                   |
                  --> Dockerfile:5:5: the image builds it here
                   |
                 5 | RUN uv sync --locked --group docker
                   |     -------
                   |
                   = in: services.fastapi.volumes[0]
                   = fix: insert the anonymous volume '/app/.venv'
                   = rule: bind-mount-hides-dependencies
                """, finding);
    }

    @Test
    void aFileThatIsEmptyHasNoFrame() {
        assertReported("""
                Dockerfile:1:1: warning: the file is empty; write a FROM
                   = rule: some-rule
                """, finding(SourceFile.of("Dockerfile", "").start(), "the file is empty; write a FROM"));
    }

    @Test
    void whatIsMissingIsMarkedByOneCaretBehindTheLine() {
        assertReported("""
                docker-compose.yaml:3:13: warning: something is missing; add it
                   |
                 3 |     build: .
                   |             ^
                   |
                   = rule: some-rule
                """, finding(in(COMPOSE, "build: .").atEnd(), "something is missing; add it"));
    }

    @Test
    void theEndOfTheFileIsALineOfItsOwn() {
        SourceFile file = SourceFile.of("a.yaml", "services:\n");

        assertReported("""
                a.yaml:2:1: warning: no services; add one
                   |
                 2 |
                   | ^
                   |
                   = rule: some-rule
                """, finding(file.span().atEnd(), "no services; add one"));
    }

    @Test
    void aTabTakesTheColumnsUpToTheNextStop() {
        SourceFile file = SourceFile.of("Dockerfile", "RUN\tx &&\ty\n");

        assertReported("""
                Dockerfile:1:10: warning: bad
                   |
                 1 | RUN x &&    y
                   |             ^
                   |
                   = rule: some-rule
                """, finding(in(file, "y"), "bad"));
    }

    @Test
    void aMarkedTabIsMarkedInFull() {
        SourceFile file = SourceFile.of("a.yaml", "\tservices: {}\n");

        assertReported("""
                a.yaml:1:1: warning: a tab indents nothing; use spaces
                   |
                 1 |     services: {}
                   | ^^^^
                   |
                   = rule: some-rule
                """, finding(file.span(0, 1), "a tab indents nothing; use spaces"));
    }

    @Test
    void wideCharactersTakeTwoColumnsAndCombiningMarksNone() {
        SourceFile file = SourceFile.of("a.yaml", "\u6f22\u5b57: \uD83D\uDC33 cafe\u0301 x\n");

        assertReported("""
                a.yaml:1:13: warning: bad
                   |
                 1 | 漢字: 🐳 café x
                   |               ^
                   |
                   = rule: some-rule
                """, finding(in(file, "x"), "bad"));
    }

    @Test
    void carriageReturnsDoNotMoveTheMarks() {
        SourceFile file = SourceFile.of("a.yaml", "services:\r\n  web:\r\n    image: nginx\r\n");

        assertReported("""
                a.yaml:2:3: warning: bad
                   |
                 2 |   web:
                   |   ^^^^
                 3 |     image: nginx
                   |     ^^^^^
                   |
                   = rule: some-rule
                """, finding(in(file, "web:\r\n    image"), "bad"));
    }

    @Test
    void whatWouldSteerTheTerminalIsReplaced() {
        SourceFile file = SourceFile.of("a\u001b.yaml", "a: \u001b[31mred\u202e x\n");

        assertReported("""
                a?.yaml:1:14: warning: '?[0m' is no value?
                   |
                 1 | a: ?[31mred? x
                   |              ^
                   |
                   = rule: some-rule
                """, finding(in(file, "x"), "'\u001b[0m' is\nno value\u2066"));
    }

    @Test
    void aSpanOfSeveralLinesIsMarkedOnEach() {
        SourceFile file = SourceFile.of("Dockerfile", "RUN a \\\n    && b\n\n");

        assertReported("""
                Dockerfile:1:1: warning: bad
                   |
                 1 | RUN a \\
                   | ^^^^^^^
                 2 |     && b
                   |     ^^^^
                   |
                   = rule: some-rule
                """, finding(file.span(), "bad"));
    }

    @Test
    void aLongSpanIsShownByItsFirstLinesAndItsLast() {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(1, 12)
                .forEach(i -> text.append("  line ").append(i).append('\n'));

        assertReported("""
                a.yaml:1:1: warning: bad
                    |
                  1 |   line 1
                    | ^^^^^^^^
                  2 |   line 2
                    |   ^^^^^^
                ...
                 12 |   line 12
                    |   ^^^^^^^
                    |
                    = rule: some-rule
                """, finding(SourceFile.of("a.yaml", text.toString()).span(), "bad"));
    }

    @Test
    void aLongLineIsCutAroundTheMark() {
        String line = "RUN " + "apt-get install -y something && ".repeat(8);
        SourceFile file = SourceFile.of("Dockerfile", line + "pip install flask" + " && true".repeat(20) + "\n");

        assertReported("""
                Dockerfile:1:273: warning: bad
                   |
                 1 | ...ng && pip install flask && true && true && true && true && true && tr...
                   |                      ^^^^^
                   |
                   = rule: some-rule
                """, finding(in(file, "flask"), "bad"));
    }

    @Test
    void aLongLineIsCutBehindAnEarlyMark() {
        SourceFile file = SourceFile.of("Dockerfile", "RUN pip install flask" + " && true".repeat(20) + "\n");

        assertReported("""
                Dockerfile:1:17: warning: bad
                   |
                 1 | RUN pip install flask && true && true && true && true && true && true &&...
                   |                 ^^^^^
                   |
                   = rule: some-rule
                """, finding(in(file, "flask"), "bad"));
    }

    @Test
    void aLongLineIsCutBeforeALateMark() {
        SourceFile file = SourceFile.of("Dockerfile", "RUN " + "true && ".repeat(20) + "pip install flask\n");

        assertReported("""
                Dockerfile:1:177: warning: bad
                   |
                 1 | ...rue && true && true && true && true && true && true && pip install flask
                   |                                                                       ^^^^^
                   |
                   = rule: some-rule
                """, finding(in(file, "flask"), "bad"));
    }

    @Test
    void marksEndWhereTheLineIsCut() {
        SourceFile file = SourceFile.of("Dockerfile", "RUN " + "true && ".repeat(20) + "pip install flask\n");

        assertReported("""
                Dockerfile:1:1: warning: bad
                   |
                 1 | RUN true && true && true && true && true && true && true && true && true...
                   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                   |
                   = rule: some-rule
                """, finding(file.span(), "bad"));
    }

    @Test
    void manyFurtherPlacesAreCounted() {
        RelatedSpan[] uses = IntStream.range(0, 6)
                .mapToObj(i -> new RelatedSpan(COMPOSE.span(0, 8), "used here"))
                .toArray(RelatedSpan[]::new);
        String report = TextReport.plain().finding(finding(COMPOSE.span(0, 8), "bad", uses));

        assertEquals(4, report.split("--> docker-compose.yaml:1:1: used here", -1).length - 1);
        assertEquals("   = and: 2 more places", report.split("\n")[report.split("\n").length - 2]);
    }

    @Test
    void lineNumbersOfAllFramesStandInOneGutter() {
        SourceFile file = SourceFile.of("a.yaml", "\n".repeat(99) + "x: 1\n");

        assertReported("""
                docker-compose.yaml:1:1: warning: bad
                     |
                   1 | services:
                     | ^^^^^^^^
                     |
                    --> a.yaml:100:1: used here
                     |
                 100 | x: 1
                     | -
                     |
                     = rule: some-rule
                """, finding(COMPOSE.span(0, 8), "bad", new RelatedSpan(in(file, "x"), "used here")));
    }

    @Test
    void whatMavenWritesBeforeTheFirstLineCounts() {
        String message = "a message that is just as long as the line allows it to be, so";
        Finding finding = finding(SourceFile.of("a", "").start(), message);

        assertEquals(
                "a:1:1: warning: a message that is just as long as the line allows it to be, so",
                TextReport.plain().finding(finding, 2).lines().findFirst().orElseThrow());
        assertEquals(
                "a:1:1: warning: a message that is just as long as the line allows it to be,\n    so",
                TextReport.plain().finding(finding, 3).split("\n   =")[0]);
    }

    @Test
    void aWordThatIsLongerThanTheLineIsLeftWhole() {
        assertReported("""
                a:1:1: warning:
                    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                    y
                   = rule: some-rule
                """, finding(SourceFile.of("a", "").start(), "x".repeat(90) + " y"));
    }

    @Test
    void thePaletteSeesEachPartAndChangesNoColumn() {
        Palette marking = (style, text) -> "<" + style.name().charAt(0)
                + style.name().toLowerCase(Locale.ROOT).charAt(1) + ">" + text + "</>";
        String painted = new TextReport(marking, 80).finding(finding(in(COMPOSE, "./:/app"), "bad"));

        assertEquals("""
                <Pl>docker-compose.yaml:5:9:</> <Wa>warning:</> bad
                <Gu>   |</>
                <Gu> 5 |</>       - ./:/app
                <Gu>   |</>         <Wa>^^^^^^^</>
                <Gu>   |</>
                <Gu>   =</> rule: <St>some-rule</>""", painted);
        assertEquals(
                TextReport.plain().finding(finding(in(COMPOSE, "./:/app"), "bad")),
                painted.replaceAll("</?[A-Za-z]*>", ""));
    }

    @Test
    void aNoteBeginsWithItsFile() {
        assertEquals(
                "compose.prod.yaml: not linted; name it in <composeFiles>",
                TextReport.plain().note(new Note("compose.prod.yaml", "not linted; name it in <composeFiles>"), 0));
        assertEquals("nothing to see", TextReport.plain().note(new Note("", "nothing to see"), 0));
    }

    @Test
    void aSecretIsHiddenInEveryFrame() {
        SourceFile file = SourceFile.of("compose.yaml", """
                services:
                  db: {image: postgres, environment: {POSTGRES_PASSWORD: hunter2hunter2}, ports: ["5432:5432"]}
                """);
        Finding finding = finding(
                        in(file, "5432:5432"), "it is open", new RelatedSpan(in(file, "hunter2hunter2"), "here"))
                .concealing(List.of(in(file, "hunter2hunter2")));

        assertEquals("""
                compose.yaml:2:84: warning: it is open
                   |
                 2 |   db: {image: postgres, environment: {POSTGRES_PASSWORD: ******}, ports: ["5432:5432"]}
                   |                                                                            ^^^^^^^^^
                   |
                  --> compose.yaml:2:58: here
                   |
                 2 |   db: {image: postgres, environment: {POSTGRES_PASSWORD: ******}, ports: ["5432:5432"]}
                   |                                                          ------
                   |
                   = rule: some-rule
                """.stripTrailing(), new TextReport(Palette.plain(), 120).finding(finding));
    }

    @Test
    void anItemIsNotTornBehindItsDash() {
        String message = "a message that goes on for as long as it takes to come near the end: add '- /app/.venv'";
        assertEquals(
                "a message that goes on for as long as it takes to come near the end: add\n    '- /app/.venv'",
                Wrapping.wrap(message, 0, "    ", 76));
    }
}
