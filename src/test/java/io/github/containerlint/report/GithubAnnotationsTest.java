package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GithubAnnotationsTest {
    private static List<String> lines(List<Finding> findings) throws IOException {
        return Reports.text(ReportFormat.GITHUB, new LintResult(findings, List.of(), List.of()))
                .lines()
                .toList();
    }

    @Test
    void theHighestSeverityComesFirst() throws IOException {
        assertEquals(
                List.of(
                        "::error file=my shop/compose.yaml,line=2,endLine=2,col=6,endColumn=12,"
                                + "title=bind-mount-hides-dependencies::'./' hides /app/.venv; add '- /app/.venv'",
                        "::warning file=Dockerfile,line=1,endLine=2,title=b::is wrong; write x",
                        "::notice file=Dockerfile,line=1,endLine=2,title=a::is wrong; write x"),
                lines(List.of(
                        Reports.plain("a", Severity.INFO), Reports.plain("b", Severity.WARNING), Reports.fixable())));
    }

    @Test
    void signsOfCommandsAreEscaped() throws IOException {
        SourceFile file = SourceFile.of("a:b,c%2C::d/x\n.yaml", "x");
        Finding finding = new Finding(
                "some-rule",
                Severity.ERROR,
                file.span(),
                "100%: a, b\r\n::stop-commands::x",
                "",
                List.of(),
                Optional.empty());

        assertEquals(
                List.of("::error file=a%3Ab%2Cc%252C%3A%3Ad/x .yaml,line=1,endLine=1,col=1,endColumn=2,title=some-rule"
                        + "::100%25: a, b ::stop-commands::x"),
                lines(List.of(finding)));
    }

    @Test
    void atMostTenOfAKindArePrinted() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            findings.add(Reports.plain("rule-" + number, Severity.WARNING));
        }
        findings.add(Reports.plain("last", Severity.ERROR));
        List<String> lines = lines(findings);

        assertEquals(11, lines.size());
        assertEquals("::error file=Dockerfile,line=1,endLine=2,title=last::is wrong; write x", lines.get(0));
        assertEquals("::warning file=Dockerfile,line=1,endLine=2,title=rule-9::is wrong; write x", lines.get(10));
    }
}
