package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.parser.violations.SarifAdapter;
import io.github.containerlint.JsonSchemas;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.RuleFailure;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private static JsonNode run(LintResult result) throws IOException {
        String text = Reports.text(ReportFormat.SARIF, result);
        assertEquals(List.of(), JsonSchemas.SARIF.faults(text));
        return new ObjectMapper().readTree(text).get("runs").get(0);
    }

    private static JsonNode result(Finding finding) throws IOException {
        return run(new LintResult(List.of(finding), List.of(), List.of()))
                .get("results")
                .get(0);
    }

    private static String compact(String json) {
        return json.replaceAll("\\s*\\n\\s*", "");
    }

    @Test
    void aFindingIsWrittenWithAllItsPlaces() throws IOException {
        assertEquals(compact("""
                        {
                        "ruleId":"bind-mount-hides-dependencies",
                        "ruleIndex":0,
                        "level":"error",
                        "message":{"text":"'./' hides /app/.venv; add '- /app/.venv'"},
                        "locations":[{
                          "physicalLocation":{
                            "artifactLocation":{"uri":"my%20shop/compose.yaml","uriBaseId":"%SRCROOT%"},
                            "region":{"startLine":2,"startColumn":6,"endLine":2,"endColumn":12}},
                          "logicalLocations":[{"fullyQualifiedName":"services.web.volumes[0]"}]}],
                        "relatedLocations":[{
                          "physicalLocation":{
                            "artifactLocation":{"uri":"Dockerfile","uriBaseId":"%SRCROOT%"},
                            "region":{"startLine":2,"startColumn":5,"endLine":2,"endColumn":12}},
                          "message":{"text":"the image builds it here"}}],
                        "partialFingerprints":{"containerLint/v1":"0123456789abcdef"},
                        "fixes":[{
                          "description":{"text":"insert a volume"},
                          "artifactChanges":[
                            {"artifactLocation":{"uri":"my%20shop/compose.yaml","uriBaseId":"%SRCROOT%"},
                             "replacements":[{
                               "deletedRegion":{"startLine":2,"startColumn":12,"endLine":2,"endColumn":12},
                               "insertedContent":{"text":"\\n- /app/.venv"}}]},
                            {"artifactLocation":{"uri":"Dockerfile","uriBaseId":"%SRCROOT%"},
                             "replacements":[{
                               "deletedRegion":{"startLine":2,"startColumn":1,"endLine":2,"endColumn":12},
                               "insertedContent":{"text":"RUN a\\r\\nRUN b"}}]}]}]
                        }"""), result(Reports.fixable()).toString());
    }

    @Test
    void theRunDescribesItself() throws IOException {
        JsonNode run = run(Reports.everything());
        JsonNode driver = run.get("tool").get("driver");
        JsonNode rule = driver.get("rules").get(0);

        assertEquals("container-lint", driver.get("name").textValue());
        assertEquals("1.2.3", driver.get("version").textValue());
        assertEquals(2, driver.get("rules").size());
        assertEquals("bind-mount-hides-dependencies", rule.get("id").textValue());
        assertEquals("error", rule.get("defaultConfiguration").get("level").textValue());
        assertEquals(
                "https://containerlint.github.io/rules/bind-mount-hides-dependencies",
                rule.get("helpUri").textValue());
        assertEquals(
                "A bind mount hides the dependencies that the image was built with.",
                rule.get("shortDescription").get("text").textValue());
        assertEquals("[\"mounts\"]", rule.get("properties").get("tags").toString());
        String markdown = rule.get("help").get("markdown").textValue();
        assertEquals(
                1, markdown.split("\\Q(https://containerlint.github.io/rules/bind-mount\\E", -1).length - 1, markdown);
        assertEquals("unicodeCodePoints", run.get("columnKind").textValue());
        assertEquals(
                "{\"description\":{\"text\":\"the top directory of the git work tree\"}}",
                run.get("originalUriBaseIds").get("%SRCROOT%").toString());
    }

    @Test
    void aRuleThatIsOffByDefaultSaysSo() throws IOException {
        JsonNode rule = run(new LintResult(
                        List.of(Reports.plain("depends-on-without-health", Severity.WARNING)), List.of(), List.of()))
                .get("tool")
                .get("driver")
                .get("rules")
                .get(0);

        assertEquals(
                "{\"enabled\":false,\"level\":\"note\"}",
                rule.get("defaultConfiguration").toString());
    }

    @Test
    void descriptionsOfAllRulesFitOnGithub() throws IOException {
        List<Finding> findings = RuleCatalog.load(getClass().getClassLoader()).entries().stream()
                .map(rule -> Reports.plain(rule.name(), Severity.INFO))
                .toList();
        JsonNode rules = run(new LintResult(findings, List.of(), List.of()))
                .get("tool")
                .get("driver")
                .get("rules");

        assertEquals(findings.size(), rules.size());
        assertTrue(rules.size() > 50);
        rules.forEach(rule -> {
            String text = rule.get("fullDescription").get("text").textValue();
            assertTrue(text.length() > 20 && text.length() <= 1024, text);
        });
    }

    @Test
    void severitiesAreLevels() throws IOException {
        assertEquals(
                "error", result(Reports.plain("x", Severity.ERROR)).get("level").textValue());
        assertEquals(
                "warning",
                result(Reports.plain("x", Severity.WARNING)).get("level").textValue());
        assertEquals(
                "note", result(Reports.plain("x", Severity.INFO)).get("level").textValue());
    }

    @Test
    void aFindingWithoutDetailsHasNone() throws IOException {
        JsonNode result = result(Reports.plain("internal-error", Severity.ERROR));

        for (String field : List.of(
                "ruleIndex", "relatedLocations", "partialFingerprints", "fixes", "suppressions", "baselineState")) {
            assertFalse(result.has(field), field);
        }
        assertFalse(result.get("locations").get(0).has("logicalLocations"));
    }

    @Test
    void whatUsersSilenceIsSuppressedWithTheirReason() throws IOException {
        JsonNode results = run(Reports.everything()).get("results");

        assertEquals(5, results.size());
        assertEquals(compact("""
                        [{"kind":"inSource","status":"accepted","justification":"the IDE connects",
                        "location":{"physicalLocation":{
                        "artifactLocation":{"uri":"my%20shop/compose.yaml","uriBaseId":"%SRCROOT%"},
                        "region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":9}}}}]"""), results.get(3).get("suppressions").toString());
        assertEquals(
                "external",
                results.get(4).get("suppressions").get(0).get("kind").textValue());
        results.forEach(result -> assertFalse(result.has("baselineState")));
    }

    @Test
    void whatTheBaselineKnowsIsUnchangedAndTheOthersAreNew() throws IOException {
        JsonNode results = run(new LintResult(
                        List.of(Reports.fixable()),
                        List.of(Reports.silenced(Silence.Kind.BASELINE), Reports.silenced(Silence.Kind.COMMENT)),
                        List.of(),
                        List.of()))
                .get("results");

        assertEquals("new", results.get(0).get("baselineState").textValue());
        assertEquals("unchanged", results.get(1).get("baselineState").textValue());
        assertFalse(results.get(1).has("suppressions"));
        assertEquals("new", results.get(2).get("baselineState").textValue());
    }

    @Test
    void aFixWithAMaskIsLeftOut() throws IOException {
        SourceFile file = SourceFile.of("Dockerfile", "CMD serve hunter2x\n");
        Finding finding = new Finding(
                        "shell-form-command",
                        Severity.WARNING,
                        file.span(4, 18),
                        "is no list",
                        "",
                        List.of(),
                        Optional.of(new Fix("write a list", new TextEdit(file.span(4, 18), "[\"hunter2x\"]"))))
                .concealing(List.of(file.span(10, 18)));

        assertFalse(result(finding).has("fixes"));
    }

    @Test
    void notesAndFailuresAreNotifications() throws IOException {
        JsonNode clean = run(Reports.everything()).get("invocations").get(0);
        JsonNode broken = run(new LintResult(
                        List.of(),
                        List.of(),
                        List.of(new RuleFailure("some-rule", "compose.yaml", new IllegalStateException()))))
                .get("invocations")
                .get(0);

        assertEquals("true", clean.get("executionSuccessful").toString());
        assertEquals(compact("""
                        [{"level":"note","message":{"text":"nothing was built"}},
                        {"level":"note","message":{"text":"not linted"},"locations":[{"physicalLocation":{
                        "artifactLocation":{"uri":"target/no-such-directory/a%20b.yaml","uriBaseId":"%SRCROOT%"}}}]}]"""), clean.get("toolExecutionNotifications").toString());
        assertEquals("false", broken.get("executionSuccessful").toString());
        assertEquals(
                "error",
                broken.get("toolExecutionNotifications").get(0).get("level").textValue());
    }

    @Test
    void aMessageIsNoTemplateAndHasNoLinks() throws IOException {
        JsonNode result =
                result(Reports.plain("x", Severity.ERROR, "'${A:-{0}}' and {{.Name}} and [docs](https://example.org)"));

        assertEquals(
                "'${A:-{{0}}}' and {{.Name}} and [docs] (https://example.org)",
                result.get("message").get("text").textValue());
    }

    @Test
    void jenkinsReadsIt() throws IOException {
        List<Issue> issues = JenkinsReader.issues(
                new SarifAdapter(),
                Reports.text(
                        ReportFormat.SARIF,
                        new LintResult(
                                List.of(Reports.fixable(), Reports.plain("x", Severity.INFO)), List.of(), List.of())));

        assertEquals(2, issues.size());
        assertEquals("my shop/compose.yaml", issues.get(1).getFileName().replace("%20", " "));
        assertEquals(2, issues.get(1).getLineStart());
        assertEquals("bind-mount-hides-dependencies", issues.get(1).getType());
        assertEquals("HIGH", issues.get(1).getSeverity().getName());
    }
}
