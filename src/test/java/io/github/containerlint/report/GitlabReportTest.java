package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.parser.violations.CodeClimateAdapter;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitlabReportTest {
    private static LintResult of(Severity second) {
        return new LintResult(
                List.of(Reports.fixable(), Reports.plain("relative-workdir", second)), List.of(), List.of());
    }

    @Test
    void aFindingHasItsIdentityAsFingerprint() throws IOException {
        assertEquals(
                """
                [
                  {
                    "type" : "issue",
                    "check_name" : "bind-mount-hides-dependencies",
                    "description" : "'./' hides /app/.venv; add '- /app/.venv'",
                    "categories" : [
                      "Bug Risk"
                    ],
                    "severity" : "major",
                    "fingerprint" : "0123456789abcdef",
                    "location" : {
                      "path" : "my shop/compose.yaml",
                      "lines" : {
                        "begin" : 2,
                        "end" : 2
                      }
                    }
                  }
                ]
                """,
                Reports.text(ReportFormat.GITLAB, new LintResult(List.of(Reports.fixable()), List.of(), List.of())));
    }

    @Test
    void aCleanProjectIsAnEmptyList() throws IOException {
        assertEquals("[ ]\n", Reports.text(ReportFormat.GITLAB, new LintResult(List.of(), List.of(), List.of())));
    }

    @Test
    void aReaderOfCodeClimateReadsIt() throws IOException {
        List<Issue> issues =
                JenkinsReader.issues(new CodeClimateAdapter(), Reports.text(ReportFormat.GITLAB, of(Severity.INFO)));

        assertEquals(2, issues.size());
        assertEquals("my shop/compose.yaml", issues.get(1).getFileName());
        assertEquals(2, issues.get(1).getLineStart());
        assertEquals("HIGH", issues.get(1).getSeverity().getName());
        assertEquals("'./' hides /app/.venv; add '- /app/.venv'", issues.get(1).getMessage());
        assertEquals("LOW", issues.get(0).getSeverity().getName());
    }

    @Test
    void severitiesAreThoseOfGitlab() throws IOException {
        assertEquals(1, occurrences("\"severity\" : \"minor\"", of(Severity.WARNING)));
        assertEquals(1, occurrences("\"severity\" : \"info\"", of(Severity.INFO)));
        assertEquals(2, occurrences("\"severity\" : \"major\"", of(Severity.ERROR)));
    }

    private static int occurrences(String part, LintResult result) throws IOException {
        return Reports.text(ReportFormat.GITLAB, result).split(part, -1).length - 1;
    }
}
