package io.github.containerlint.report.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.SampleReport;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.report.ReportFormat;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final Map<String, String> STACK = Map.of(
            "compose.yaml",
            """
            services:
              web:
                build: .
                ports: ["127.0.0.1:8000:8000"]
                environment:
                  DB_URL: postgresql://app@db:5432/app
                depends_on:
                  db: {condition: service_healthy}
                volumes:
                  - ./:/app
                restart: unless-stopped
              db:
                image: postgres:17
                volumes: ["data:/var/lib/postgresql/data"]
                restart: unless-stopped
            volumes:
              data:
            """,
            "Dockerfile",
            """
            FROM python:3.12-slim
            COPY --from=ghcr.io/astral-sh/uv:0.5.11 /uv /bin/uv
            WORKDIR /app
            COPY pyproject.toml uv.lock ./
            RUN uv sync --locked
            CMD ["uvicorn", "app:app"]
            """,
            "pyproject.toml",
            "[project]\nname = \"app\"\n",
            "uv.lock",
            "version = 1\n");

    @TempDir
    private Path directory;

    private String report(Map<String, String> files) throws IOException {
        return Files.readString(SampleStacks.report(directory.resolve("project"), files));
    }

    private String report(LintResult result) throws IOException {
        return Files.readString(ReportFormat.HTML.writeInto(directory, SampleReport.of(result)));
    }

    private static Finding finding(String rule, Severity severity, SourceFile file, int start, int end) {
        return new Finding(
                rule, severity, file.span(start, end), "'x' is wrong; write 'y'", "", List.of(), Optional.empty());
    }

    /** The text between the elements, on one line. */
    private static String text(String html) {
        return html.replaceAll("(?s)<style>.*?</style>|<script>.*?</script>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aFindingIsShownWithItsPlacesAndItsFix() throws IOException {
        String html = report(STACK);

        assertTrue(html.contains("<code>      - <mark>./:/app</mark></code>"));
        assertTrue(html.contains(">compose.yaml:10:9</a>"));
        assertTrue(html.contains("<mark>uv sync"));
        assertTrue(html.contains("<ins class=\"row\">+      - /app/.venv</ins>"));
        assertTrue(html.contains("https://containerlint.github.io/rules/bind-mount-hides-dependencies"));
        assertTrue(text(html).contains("in services.web.volumes[0], the picture of web"));
    }

    @Test
    void theFileSystemIsDrawnBeforeAndAfterTheFix() throws IOException {
        String text = text(report(STACK));

        assertTrue(
                text.contains("Now bind mount /app from ./ hides 2 paths of the image image Dockerfile"
                        + " /app COPY pyproject.toml uv.lock hidden"
                        + " /app/.venv uv sync hidden, and needed"
                        + " /bin/uv COPY --from=ghcr.io/astral-sh/uv:0.5.11 /uv"
                        + " After the fix: insert the anonymous volume /app/.venv"
                        + " anonymous volume /app/.venv filled from the image while it is empty"
                        + " bind mount /app from ./ hides 1 path of the image /app/.venv is punched through it"),
                text);
        assertTrue(text.contains("/app/.venv uv sync kept by the volume"), text);
    }

    @Test
    void theMapNamesPortsCallsAndWaits() throws IOException {
        String html = report(STACK);
        String text = text(html);

        assertTrue(
                text.contains("web Dockerfile publishes 127.0.0.1:8000 for its port 8000/tcp"
                        + " talks to db: db:5432 (DB_URL) waits for db: service_healthy"),
                text);
        assertTrue(html.contains("aria-label=\"2 services, 1 with published ports; 1 connection from service to service"
                + " and 1 wait for another service; the list below the map names them\""));
        assertEquals(1, count(html, "class=\"edge talks\""));
    }

    @Test
    void theSummaryCountsWhatWasFoundAndRead() throws IOException {
        SourceFile file = SourceFile.of("compose.yaml", "services:\n");
        Finding error = finding("some-rule", Severity.ERROR, file, 0, 8);
        Finding info = finding("other-rule", Severity.INFO, file, 0, 8);
        String text = text(report(new LintResult(
                List.of(error, error.weighing(Severity.WARNING)),
                List.of(new Silenced(
                        info, new Silence(Silence.Kind.COMMENT, "on purpose", Optional.of(file.span(8, 9))))),
                List.of(new Note("compose.prod.yaml", "is not linted")),
                List.of())));

        assertTrue(text.contains("1 error and 1 warning in sample"), text);
        assertTrue(text.contains("Errors 1 Warnings 1 Infos 0 Silenced 1 With a fix 0"), text);
        assertTrue(text.contains("compose.prod.yaml: is not linted"), text);
        assertTrue(text.contains("compose.yaml:1:1 other-rule comment in compose.yaml:1:9: on purpose"), text);
    }

    @Test
    void rulesStandInTheOrderOfTheirSeverity() throws IOException {
        SourceFile file = SourceFile.of("compose.yaml", "services:\n");
        String text = text(report(new LintResult(
                List.of(
                        finding("a-info", Severity.INFO, file, 0, 1),
                        finding("b-error", Severity.ERROR, file, 1, 2),
                        finding("c-warning", Severity.WARNING, file, 2, 3),
                        finding("d-error", Severity.ERROR, file, 3, 4),
                        finding("d-error", Severity.ERROR, file, 4, 5)),
                List.of(),
                List.of())));

        int last = -1;
        for (String title : List.of(
                "error d-error 2 findings", "error b-error 1 finding", "warning c-warning 1", "info a-info 1")) {
            int at = text.indexOf(title);
            assertTrue(at > last, () -> title + " is out of order in " + text);
            last = at;
        }
    }

    @Test
    void furtherPlacesAreFolded() throws IOException {
        SourceFile file = SourceFile.of("compose.yaml", "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n");
        List<RelatedSpan> places = List.of(5, 10, 15, 20, 25).stream()
                .map(start -> new RelatedSpan(file.span(start, start + 1), "it is here too"))
                .toList();
        Finding finding =
                new Finding("some-rule", Severity.ERROR, file.span(0, 1), "wrong", "", places, Optional.empty());
        String text = text(report(new LintResult(List.of(finding), List.of(), List.of())));

        assertEquals(5, count(text, "it is here too"));
        assertTrue(text.contains("1 more place compose.yaml:6:1 it is here too"), text);
    }

    @Test
    void anEmptyFileAndAMissingIdentityAreNoFault() throws IOException {
        SourceFile empty = SourceFile.of("Dockerfile", "");
        Finding finding = finding("some-rule", Severity.ERROR, empty, 0, 0);
        String html =
                report(new LintResult(List.of(finding, finding.identified("0123456789abcdef")), List.of(), List.of()));

        assertTrue(html.contains("id=\"finding-number-1\""));
        assertTrue(html.contains("id=\"finding-0123456789abcdef\""));
        assertFalse(html.contains("<pre class=\"frame"));
    }

    @Test
    void aCleanProjectSaysSo() throws IOException {
        String text = text(report(new LintResult(List.of(), List.of(), List.of())));

        assertTrue(text.contains("Nothing found in sample"), text);
        assertTrue(text.contains("No rule found a fault."), text);
        assertFalse(text.contains("Filter"), text);
    }

    @Test
    void itNeedsNoOtherFileAndNamesNoPathOfTheMachine() throws IOException {
        String html = report(STACK);

        assertFalse(html.contains(directory.toString()));
        assertFalse(html.replace("http-equiv", "")
                .matches("(?s).*(<link (?!rel=\"icon\" href=\"data:,\")|<img|<iframe|@import| src=).*"));
        assertTrue(html.contains("default-src &#39;none&#39;"));
    }

    @Test
    void theSameProjectGivesTheSameBytes() throws IOException {
        Path one = SampleStacks.report(directory.resolve("one"), SampleStacks.large());
        Path two = SampleStacks.report(directory.resolve("two"), SampleStacks.large());

        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }
}
