package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.files.Note;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static String text(LintResult result) throws IOException {
        return Reports.text(ReportFormat.MARKDOWN, result);
    }

    @Test
    void findingsStandBelowATableByRule() throws IOException {
        assertEquals("""
                ## container-lint found 2 errors and 1 info in no file

                `mvn container-lint:fix` can repair 1 of 3.

                2 more findings are silenced and not listed here.

                | severity | rule | count | fixable |
                | --- | --- | ---: | ---: |
                | error | [`bind-mount-hides-dependencies`](https://containerlint.github.io/rules/bind-mount-hides-dependencies) | 1 | 1 |
                | error | `internal-error` | 1 | 0 |
                | info | [`relative-workdir`](https://containerlint.github.io/rules/relative-workdir) | 1 | 0 |

                ### `my shop/compose.yaml`

                - **error** in line 2: `'./' hides /app/.venv; add '- /app/.venv'` ([`bind-mount-hides-dependencies`](https://containerlint.github.io/rules/bind-mount-hides-dependencies))

                ### `Dockerfile`

                - **error** in line 1: `is wrong; write x` (`internal-error`)
                - **info** in line 1: `is wrong; write x` ([`relative-workdir`](https://containerlint.github.io/rules/relative-workdir))

                ### Notes

                - `nothing was built`
                - `a b.yaml`: `not linted`
                """, text(Reports.everything()));
    }

    @Test
    void aCleanProjectIsOneLine() throws IOException {
        assertEquals(
                "## container-lint found nothing in no file\n", text(new LintResult(List.of(), List.of(), List.of())));
    }

    @Test
    void theGravestAreListedWhereThereAreTooMany() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int number = 0; number < 101; number++) {
            findings.add(Reports.plain("light", Severity.INFO));
        }
        findings.add(Reports.plain("grave", Severity.ERROR));
        List<Note> notes = new ArrayList<>();
        for (int number = 0; number < 22; number++) {
            notes.add(new Note("", "note " + number));
        }
        String text = text(new LintResult(findings, notes, List.of()));

        assertEquals(100, text.split("in line 1: ", -1).length - 1);
        assertTrue(text.contains("- **error** in line 1: `is wrong; write x` (`grave`)\n"), text);
        assertTrue(text.contains("\n2 more findings are not listed here.\n"), text);
        assertTrue(text.contains("- `note 19`\n\n2 more notes are not listed here.\n"), text);
    }

    @Test
    void textOfUsersIsCode() {
        assertEquals("`@here <b> | #1`", MarkdownText.code("@here <b> | #1"));
        assertEquals("``a`b``", MarkdownText.code("a`b"));
        assertEquals("``` ``a` ```", MarkdownText.code("``a`"));
        assertEquals("`  a `", MarkdownText.code(" a"));
        assertEquals("` `", MarkdownText.code("").replace("  ", " "));
        assertEquals("`a b`", MarkdownText.code("a\nb"));
        assertEquals("`a\\|b`", MarkdownText.cell("a|b"));
    }
}
