package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.JsonSchemas;
import io.github.containerlint.SampleProject;
import io.github.containerlint.SampleReport;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {
    @TempDir
    private Path directory;

    private static String written(LintResult result) throws IOException {
        return Reports.text(ReportFormat.JSON, result);
    }

    private static LintResult of(Finding... findings) {
        return new LintResult(List.of(findings), List.of(), List.of());
    }

    @Test
    void everythingIsWrittenWithItsPlaces() throws IOException {
        assertEquals(
                """
                {
                  "schemaVersion" : 2,
                  "tool" : {
                    "name" : "container-lint",
                    "version" : "1.2.3"
                  },
                  "base" : "target/no-such-directory",
                  "modules" : [
                    {
                      "name" : "sample",
                      "directory" : "."
                    }
                  ],
                  "files" : [ ],
                  "counts" : {
                    "error" : 1,
                    "warning" : 0,
                    "info" : 0,
                    "fixable" : 1,
                    "silenced" : 1
                  },
                  "rules" : [
                    {
                      "name" : "bind-mount-hides-dependencies",
                      "severity" : "error",
                      "group" : "mounts",
                      "since" : "0.1.0",
                      "summary" : "A bind mount hides the dependencies that the image was built with",
                      "help" : "https://containerlint.github.io/rules/bind-mount-hides-dependencies",
                      "fixable" : true
                    },
                    {
                      "name" : "relative-workdir",
                      "severity" : "warning",
                      "group" : "dockerfile",
                      "since" : "0.1.0",
                      "summary" : "WORKDIR, or the destination of a COPY, depends on the directory that the base image happened to set",
                      "help" : "https://containerlint.github.io/rules/relative-workdir",
                      "fixable" : false
                    }
                  ],
                  "findings" : [
                    {
                      "rule" : "bind-mount-hides-dependencies",
                      "severity" : "error",
                      "file" : "my shop/compose.yaml",
                      "startLine" : 2,
                      "startColumn" : 6,
                      "endLine" : 2,
                      "endColumn" : 12,
                      "message" : "'./' hides /app/.venv; add '- /app/.venv'",
                      "subject" : "services.web.volumes[0]",
                      "related" : [
                        {
                          "file" : "Dockerfile",
                          "startLine" : 2,
                          "startColumn" : 5,
                          "endLine" : 2,
                          "endColumn" : 12,
                          "label" : "the image builds it here"
                        }
                      ],
                      "fixable" : true,
                      "identity" : "0123456789abcdef",
                      "aspect" : "/app/.venv",
                      "fix" : {
                        "summary" : "insert a volume",
                        "complete" : true,
                        "edits" : [
                          {
                            "file" : "my shop/compose.yaml",
                            "startLine" : 2,
                            "startColumn" : 12,
                            "endLine" : 2,
                            "endColumn" : 12,
                            "replacement" : "\\n- /app/.venv"
                          },
                          {
                            "file" : "Dockerfile",
                            "startLine" : 2,
                            "startColumn" : 1,
                            "endLine" : 2,
                            "endColumn" : 12,
                            "replacement" : "RUN a\\r\\nRUN b"
                          }
                        ]
                      }
                    }
                  ],
                  "silenced" : [
                    {
                      "rule" : "relative-workdir",
                      "severity" : "warning",
                      "file" : "Dockerfile",
                      "startLine" : 1,
                      "startColumn" : 1,
                      "endLine" : 2,
                      "endColumn" : 5,
                      "message" : "is wrong; write x",
                      "subject" : "",
                      "related" : [ ],
                      "fixable" : false,
                      "identity" : "",
                      "aspect" : "",
                      "by" : "comment",
                      "reason" : "the IDE connects",
                      "place" : {
                        "file" : "my shop/compose.yaml",
                        "startLine" : 1,
                        "startColumn" : 1,
                        "endLine" : 1,
                        "endColumn" : 9
                      }
                    }
                  ],
                  "notes" : [
                    {
                      "file" : "",
                      "message" : "nothing was built"
                    },
                    {
                      "file" : "a b.yaml",
                      "message" : "not linted"
                    }
                  ]
                }
                """,
                written(new LintResult(
                        List.of(Reports.fixable()),
                        List.of(Reports.silenced(Silence.Kind.COMMENT)),
                        Reports.everything().notes(),
                        List.of())));
    }

    @Test
    void theSchemaDescribesEverything() throws IOException {
        String json = written(Reports.everything());

        assertEquals(List.of(), JsonSchemas.OWN.faults(json));
        assertEquals(Set.of(), JsonSchemas.OWN.unknownFields(json));
        assertFalse(JsonSchemas.OWN.faults(json.replace("\"base\"", "\"bass\"")).isEmpty());
        assertFalse(JsonSchemas.OWN
                .faults(json.replace("\"startLine\" : 2", "\"startLine\" : 0"))
                .isEmpty());
        assertEquals(Set.of("bass"), JsonSchemas.OWN.unknownFields(json.replace("\"base\"", "\"bass\"")));
    }

    @Test
    void aCleanProjectHasEmptyLists() throws IOException {
        String text = written(of());
        JsonNode json = new ObjectMapper().readTree(text);

        assertEquals(List.of(), JsonSchemas.OWN.faults(text));
        for (String list : List.of("rules", "findings", "silenced", "notes", "files")) {
            assertEquals(0, json.get(list).size(), list);
        }
        assertEquals(0, json.get("counts").get("error").intValue());
    }

    @Test
    void theFilesThatWereReadAreListed() throws IOException {
        var project = SampleProject.load(
                directory,
                Map.of(
                        "shop/compose.yaml",
                        "services:\n  web:\n    build: .\n    env_file: web.env\n  job:\n    build:\n"
                                + "      dockerfile_inline: FROM a:1\n",
                        "shop/.env",
                        "A=1\n",
                        "shop/web.env",
                        "B=1\n",
                        "shop/Dockerfile",
                        "FROM a:1\n",
                        "shop/.dockerignore",
                        ".git\n"));
        JsonNode json = new ObjectMapper().readTree(Reports.text(ReportFormat.JSON, SampleReport.of(of(), project)));

        assertEquals(".", json.get("base").textValue());
        assertEquals("""
                [{"file":"shop/.dockerignore","kind":"dockerignore"},{"file":"shop/.env","kind":"env"},\
                {"file":"shop/Dockerfile","kind":"dockerfile"},{"file":"shop/compose.yaml","kind":"compose"},\
                {"file":"shop/web.env","kind":"env"}]""", json.get("files").toString());
    }

    @Test
    void aSecretInAFixIsMaskedAndTheFixIsNotComplete() throws IOException {
        SourceFile file = SourceFile.of("Dockerfile", "CMD serve --password hunter2x\n");
        Finding finding = new Finding(
                        "shell-form-command",
                        Severity.WARNING,
                        file.span(4, 29),
                        "is no list",
                        "",
                        List.of(),
                        Optional.of(new Fix(
                                "write a list",
                                new TextEdit(file.span(4, 29), "[\"serve\", \"--password\", \"hunter2x\"]"))))
                .concealing(List.of(file.span(21, 29)));
        JsonNode fix = new ObjectMapper()
                .readTree(written(of(finding)))
                .get("findings")
                .get(0)
                .get("fix");

        assertEquals(
                "[\"serve\", \"--password\", \"******\"]",
                fix.get("edits").get(0).get("replacement").textValue());
        assertFalse(fix.get("complete").booleanValue());
    }

    @Test
    void theBaselineHasNoPlace() throws IOException {
        JsonNode silenced = new ObjectMapper()
                .readTree(written(new LintResult(
                        List.of(), List.of(Reports.silenced(Silence.Kind.BASELINE)), List.of(), List.of())))
                .get("silenced")
                .get(0);

        assertEquals("baseline", silenced.get("by").textValue());
        assertFalse(silenced.has("place"));
    }

    @Test
    void aRuleOfNoCatalogIsNotDescribed() throws IOException {
        JsonNode json = new ObjectMapper().readTree(written(of(Reports.plain("internal-error", Severity.ERROR))));

        assertEquals(0, json.get("rules").size());
        assertEquals(1, json.get("findings").size());
        assertFalse(json.get("findings").get(0).has("fix"));
    }

    @Test
    void theFileIsWrittenWhereThereIsNoDirectory() throws IOException {
        Path file = ReportFormat.JSON.writeInto(directory.resolve("not/yet/there"), SampleReport.of(of()));

        assertEquals(directory.resolve("not/yet/there/container-lint.json"), file);
        assertTrue(Files.readString(file, StandardCharsets.UTF_8).endsWith("}\n"));
    }

    @Test
    void aFormatIsFoundByItsNameInAnyCase() {
        assertEquals(Optional.of(ReportFormat.JSON), ReportFormat.labelled(" Json "));
        assertEquals(Optional.of(ReportFormat.GITHUB), ReportFormat.labelled("github"));
        assertEquals(Optional.empty(), ReportFormat.labelled("xml"));
    }
}
