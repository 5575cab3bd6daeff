package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.JsonSchemas;
import io.github.containerlint.SampleReport;
import io.github.containerlint.config.FailOn;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.Baseline;
import io.github.containerlint.lint.BuildLinter;
import io.github.containerlint.lint.BuildResult;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.lint.LintTask;
import io.github.containerlint.report.BuildReport;
import io.github.containerlint.report.ReportFormat;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of real findings keep to their schemas, and their places lead to the text that they speak of. */
class ReportsOfFixturesTest {
    private static final RuleCatalog CATALOG = RuleCatalog.load(ReportsOfFixturesTest.class.getClassLoader());
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path directory;

    /** A project with what all rules find in it. */
    private record Linted(Path project, BuildResult result, Path reports) {
        String written(ReportFormat format) throws IOException {
            BuildReport report = SampleReport.of(result.all(), result.project());
            return Files.readString(format.writeInto(reports, report));
        }
    }

    /** The first bad fixture of each rule. */
    private List<Linted> projects() throws IOException {
        List<Linted> projects = new ArrayList<>();
        for (String rule : RuleFixture.rules()) {
            RuleFixture fixture = RuleFixture.of(rule).stream()
                    .filter(RuleFixture::isBad)
                    .findFirst()
                    .orElseThrow();
            Path project =
                    Files.createDirectories(directory.resolve("work tree").resolve(rule));
            fixture.layOutIn(project);
            LintConfiguration all = new LintConfiguration(
                    CATALOG.entries().stream()
                            .collect(Collectors.toMap(RuleCatalog.Entry::name, one -> Severity.WARNING)),
                    FailOn.NEVER);
            LintTask task = new LintTask(project.toRealPath(), fixture.selection(project), all);
            BuildLinter.Scope scope =
                    new BuildLinter.Scope(project.toRealPath(), Set.of(), true, new Baseline(List.of()), true);
            BuildResult result = new BuildLinter(CATALOG, List.of(task), scope).lint(new SourceTree(project));
            projects.add(new Linted(project, result, directory.resolve("reports")));
        }
        return projects;
    }

    @Test
    void theyKeepToTheirSchemasAndSayTheSame() throws IOException {
        int findings = 0;
        for (Linted linted : projects()) {
            String json = linted.written(ReportFormat.JSON);
            String sarif = linted.written(ReportFormat.SARIF);
            JsonNode results = MAPPER.readTree(sarif).at("/runs/0/results");

            assertEquals(List.of(), JsonSchemas.OWN.faults(json), linted::toString);
            assertEquals(Set.of(), JsonSchemas.OWN.unknownFields(json), linted::toString);
            assertEquals(List.of(), JsonSchemas.SARIF.faults(sarif), linted::toString);
            assertEquals(linted.result().all().findings().size(), results.size(), linted::toString);
            Set<String> fingerprints = new HashSet<>();
            MAPPER.readTree(linted.written(ReportFormat.GITLAB))
                    .forEach(issue -> fingerprints.add(issue.get("fingerprint").textValue()));
            assertEquals(results.size(), fingerprints.size(), linted::toString);
            findings += results.size();
        }
        assertTrue(findings > 200, "only " + findings);
    }

    @Test
    void aFixGivesTheTextThatTheGoalFixWrites() throws IOException {
        int fixes = 0;
        for (Linted linted : projects()) {
            JsonNode results =
                    MAPPER.readTree(linted.written(ReportFormat.SARIF)).at("/runs/0/results");
            for (int at = 0; at < results.size(); at++) {
                Finding finding = linted.result().all().findings().get(at);
                JsonNode fix = results.get(at).at("/fixes/0/artifactChanges");
                if (fix.isMissingNode()) {
                    continue;
                }
                Map<String, String> expected = new TreeMap<>();
                for (FixedFile file : Fixer.apply(List.of(finding)).files()) {
                    expected.put(file.file().path(), file.text());
                }
                assertEquals(expected, applied(fix, linted.project()), finding::toString);
                fixes++;
            }
        }
        assertTrue(fixes > 10, "only " + fixes);
    }

    /** The texts of the changed files, by path. */
    private static Map<String, String> applied(JsonNode changes, Path project) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (JsonNode change : changes) {
            String path =
                    URI.create(change.at("/artifactLocation/uri").textValue()).getPath();
            Path file = project.resolve(path);
            String text = Files.exists(file) ? Files.readString(file) : "";
            StringBuilder edited = new StringBuilder(text);
            List<JsonNode> replacements = new ArrayList<>();
            change.get("replacements").forEach(replacements::add);
            replacements.sort((one, other) -> Integer.compare(start(text, other), start(text, one)));
            for (JsonNode replacement : replacements) {
                JsonNode region = replacement.get("deletedRegion");
                int end = offset(
                        text,
                        region.get("endLine").intValue(),
                        region.get("endColumn").intValue());
                edited.replace(
                        start(text, replacement),
                        end,
                        replacement.at("/insertedContent/text").asText(""));
            }
            texts.put(path, edited.toString());
        }
        return texts;
    }

    private static int start(String text, JsonNode replacement) {
        JsonNode region = replacement.get("deletedRegion");
        return offset(
                text,
                region.get("startLine").intValue(),
                region.get("startColumn").intValue());
    }

    /** The offset of a line and a column that counts code points; lines end with a line feed. */
    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int at = 1; at < line; at++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.offsetByCodePoints(start, column - 1);
    }
}
