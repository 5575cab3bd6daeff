package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.parser.CheckStyleParser;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckstyleReportTest {
    private static final LintResult RESULT = new LintResult(
            List.of(
                    Reports.plain("internal-error", Severity.ERROR),
                    Reports.plain("relative-workdir", Severity.WARNING, "'<a & \"b\">' is wrong"),
                    Reports.fixable(),
                    Reports.at(Reports.COMPOSE.span(11, 12), Severity.INFO)),
            List.of(),
            List.of());

    @Test
    void findingsStandInTheirFiles() throws IOException {
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="4.3">
                  <file name="Dockerfile">
                    <error line="1" column="1" severity="error" message="is wrong; write x" source="container-lint.internal-error"/>
                    <error line="1" column="1" severity="warning" message="'&lt;a &amp; &quot;b&quot;&gt;' is wrong" source="container-lint.dockerfile.relative-workdir"/>
                  </file>
                  <file name="my shop/compose.yaml">
                    <error line="2" column="6" severity="error" message="'./' hides /app/.venv; add '- /app/.venv'" source="container-lint.mounts.bind-mount-hides-dependencies"/>
                    <error line="2" column="2" severity="info" message="is wrong; write x" source="container-lint.dockerfile.relative-workdir"/>
                  </file>
                </checkstyle>
                """, Reports.text(ReportFormat.CHECKSTYLE, RESULT));
    }

    @Test
    void aCleanProjectHasNoFiles() throws IOException {
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n</checkstyle>\n",
                Reports.text(ReportFormat.CHECKSTYLE, new LintResult(List.of(), List.of(), List.of())));
    }

    @Test
    void jenkinsReadsIt() throws IOException {
        List<Issue> issues =
                JenkinsReader.issues(new CheckStyleParser(), Reports.text(ReportFormat.CHECKSTYLE, RESULT));

        assertEquals(4, issues.size());
        Issue issue = issues.get(2);
        assertEquals("my shop/compose.yaml", issue.getFileName());
        assertEquals(2, issue.getLineStart());
        assertEquals(6, issue.getColumnStart());
        assertEquals("ERROR", issue.getSeverity().getName());
        assertEquals("Mounts", issue.getCategory());
        assertEquals("bind-mount-hides-dependencies", issue.getType());
        assertEquals("NORMAL", issues.get(1).getSeverity().getName());
        assertEquals("LOW", issues.get(3).getSeverity().getName());
    }
}
