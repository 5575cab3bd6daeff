package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.files.Note;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A build as Markdown, for a comment on a pull request or the summary of a job: the numbers, a table by rule, and the
 * findings file by file. Paths are relative to the git work tree.
 *
 * <p>At most {@code MOST} findings are listed, the highest severity first, because a comment has room for no more.
 */
final class MarkdownReport {
    private static final int MOST = 100;
    private static final int MOST_NOTES = 20;

    private final StringBuilder out = new StringBuilder();
    private final BuildReport report;
    private final HelpPage help;
    private final RepositoryPaths paths;

    private MarkdownReport(BuildReport report) {
        this.report = report;
        this.help = HelpPage.of(report.catalog());
        this.paths = new RepositoryPaths(report.workTree());
    }

    static void write(BuildReport report, OutputStream out) throws IOException {
        out.write(new MarkdownReport(report).text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        LintResult result = report.result();
        Summary summary = new Summary(result, report.project());
        line("## container-lint found %s in %s".formatted(summary.counts(), summary.scope()));
        if (result.fixable() > 0) {
            paragraph("`mvn container-lint:fix` can repair %s of %s."
                    .formatted(result.fixable(), result.findings().size()));
        }
        if (!result.silenced().isEmpty()) {
            paragraph("%s silenced and not listed here."
                    .formatted(counted(result.silenced().size(), "more finding is", "more findings are")));
        }
        if (!result.findings().isEmpty()) {
            table();
            findings();
        }
        notes(result.notes());
        return out.toString();
    }

    private static String counted(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void paragraph(String text) {
        line("");
        line(text);
    }

    private void table() {
        paragraph("| severity | rule | count | fixable |");
        line("| --- | --- | ---: | ---: |");
        for (RuleFindings rule : RuleTable.ordered(RuleFindings.of(report.result()))) {
            line("| %s | %s | %s | %s |"
                    .formatted(
                            rule.severity().label(),
                            linked(rule.rule(), MarkdownText.cell(rule.rule())),
                            rule.count(),
                            rule.fixable()));
        }
    }

    private String linked(String rule, String shown) {
        return help.address(rule)
                .map(address -> "[" + shown + "](" + address + ")")
                .orElse(shown);
    }

    private void findings() {
        List<Finding> all = report.result().findings();
        Set<Finding> listed = Collections.newSetFromMap(new IdentityHashMap<>());
        all.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(MOST)
                .forEach(listed::add);
        String open = "";
        for (Finding finding : all) {
            if (!listed.contains(finding)) {
                continue;
            }
            String file = paths.of(finding.span().file());
            if (!file.equals(open)) {
                paragraph("### " + MarkdownText.code(file));
                line("");
                open = file;
            }
            Region region = Region.of(finding.span());
            line("- **%s** in line %s: %s (%s)"
                    .formatted(
                            finding.severity().label(),
                            region.startLine(),
                            MarkdownText.code(finding.message()),
                            linked(finding.rule(), MarkdownText.code(finding.rule()))));
        }
        if (all.size() > MOST) {
            paragraph("%s not listed here."
                    .formatted(counted(all.size() - MOST, "more finding is", "more findings are")));
        }
    }

    private void notes(List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        paragraph("### Notes");
        line("");
        for (Note note : notes.stream().limit(MOST_NOTES).toList()) {
            String place = note.file().isEmpty() ? "" : MarkdownText.code(note.file()) + ": ";
            line("- " + place + MarkdownText.code(note.message()));
        }
        if (notes.size() > MOST_NOTES) {
            paragraph("%s not listed here."
                    .formatted(counted(notes.size() - MOST_NOTES, "more note is", "more notes are")));
        }
    }
}
