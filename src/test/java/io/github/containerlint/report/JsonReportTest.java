package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.SampleReport;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {
    @TempDir
    private Path directory;

    private String written(LintResult result) throws IOException {
        Path file = ReportFormat.JSON.writeInto(directory.resolve("not/yet/there"), SampleReport.of(result));
        assertEquals(directory.resolve("not/yet/there/container-lint.json"), file);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void aFindingIsWrittenWithAllItsPlaces() throws IOException {
        SourceFile compose = SourceFile.of("deploy/compose.yaml", "services:\n  \uD83D\uDC33: ./:/app\n");
        SourceFile dockerfile = SourceFile.of("Dockerfile", "RUN uv sync\n");
        Finding finding = new Finding(
                "some-rule",
                Severity.WARNING,
                compose.span(16, 23),
                "\"quoted\" \u00e9",
                "services.web.volumes[0]",
                List.of(new RelatedSpan(dockerfile.span(4, 12), "the image builds it here")),
                Optional.of(new Fix("insert", new TextEdit(compose.span(23, 23), "x"))));

        assertEquals(
                """
                {
                  "schemaVersion" : 1,
                  "findings" : [
                    {
                      "rule" : "some-rule",
                      "severity" : "warning",
                      "file" : "deploy/compose.yaml",
                      "startLine" : 2,
                      "startColumn" : 6,
                      "endLine" : 2,
                      "endColumn" : 13,
                      "message" : "\\"quoted\\" \u00e9",
                      "subject" : "services.web.volumes[0]",
                      "related" : [
                        {
                          "file" : "Dockerfile",
                          "startLine" : 1,
                          "startColumn" : 5,
                          "endLine" : 2,
                          "endColumn" : 1,
                          "label" : "the image builds it here"
                        }
                      ],
                      "fixable" : true
                    }
                  ],
                  "notes" : [
                    {
                      "file" : "compose.prod.yaml",
                      "message" : "not linted"
                    }
                  ]
                }
                """,
                written(new LintResult(
                        List.of(finding), List.of(new Note("compose.prod.yaml", "not linted")), List.of())));
    }

    @Test
    void aCleanProjectHasEmptyLists() throws IOException {
        JsonNode json = new ObjectMapper().readTree(written(new LintResult(List.of(), List.of(), List.of())));

        assertEquals(1, json.get("schemaVersion").intValue());
        assertEquals(0, json.get("findings").size());
        assertEquals(0, json.get("notes").size());
        assertEquals(3, json.size());
    }

    @Test
    void whatCannotBeFixedSaysSo() throws IOException {
        Finding finding = new Finding(
                "some-rule",
                Severity.ERROR,
                SourceFile.of("Dockerfile", "").start(),
                "empty",
                "",
                List.of(),
                Optional.empty());
        JsonNode json = new ObjectMapper()
                .readTree(written(new LintResult(List.of(finding), List.of(), List.of())))
                .get("findings")
                .get(0);

        assertEquals(false, json.get("fixable").booleanValue());
        assertEquals("error", json.get("severity").textValue());
        assertEquals(1, json.get("endColumn").intValue());
    }

    @Test
    void aFormatIsFoundByItsNameInAnyCase() {
        assertEquals(Optional.of(ReportFormat.JSON), ReportFormat.labelled(" Json "));
        assertEquals(Optional.empty(), ReportFormat.labelled("xml"));
    }
}
