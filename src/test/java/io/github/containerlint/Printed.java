package io.github.containerlint;

import io.github.containerlint.config.FailOn;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.FixOutcome;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Linter;
import io.github.containerlint.project.Project;
import io.github.containerlint.report.BuildReport;
import io.github.containerlint.report.ConsoleForm;
import io.github.containerlint.report.ConsoleReport;
import io.github.containerlint.report.FixPreview;
import io.github.containerlint.report.HelpPage;
import io.github.containerlint.report.Inspection;
import io.github.containerlint.report.InspectionJson;
import io.github.containerlint.report.Palette;
import io.github.containerlint.report.PathStyle;
import io.github.containerlint.report.RepairSummary;
import io.github.containerlint.report.ReportFormat;
import io.github.containerlint.report.Shown;
import io.github.containerlint.report.Summary;
import io.github.containerlint.report.TextReport;
import io.github.containerlint.rule.RuleCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that is printed of a project by all goals, and written into reports. Only {@code fix.patch}, which is to be
 * applied, is not part of it.
 *
 * @param result what all rules together find
 * @param text the output of {@code check}, {@code inspect} and {@code fix}
 * @param json the reports of all formats and the output of {@code inspect} in JSON
 */
public record Printed(LintResult result, String text, String json) {
    private static final RuleCatalog CATALOG = RuleCatalog.load(Printed.class.getClassLoader());

    /** The output of all rules, also of those that are off by default. */
    public static Printed of(Project project, Path reports) throws IOException {
        LintConfiguration all = new LintConfiguration(
                CATALOG.entries().stream()
                        .collect(Collectors.toMap(rule -> rule.info().name(), rule -> Severity.WARNING)),
                FailOn.NEVER);
        LintResult result = new Linter(CATALOG, all).lint(project);
        StringBuilder json = new StringBuilder(InspectionJson.of(project, Optional.empty()));
        BuildReport report = SampleReport.of(result, project);
        for (ReportFormat format : ReportFormat.values()) {
            json.append(written(format, report, reports));
        }
        return new Printed(result, text(project, result), json.toString());
    }

    private static String written(ReportFormat format, BuildReport report, Path reports) throws IOException {
        if (!format.isPrinted()) {
            return Files.readString(format.writeInto(reports, report));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.print(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String text(Project project, LintResult result) {
        StringBuilder text = new StringBuilder();
        TextReport wide = new TextReport(Palette.plain(), 4000);
        result.findings().forEach(finding -> text.append(wide.finding(finding)).append('\n'));
        result.notes().forEach(note -> text.append(wide.note(note, 0)).append('\n'));
        result.failures()
                .forEach(failure -> text.append(Shown.line(failure.message())).append('\n'));
        ConsoleReport console = new ConsoleReport(Palette.plain(), 80, 3, HelpPage.of(CATALOG), PathStyle.ROOT);
        for (ConsoleForm form : ConsoleForm.values()) {
            form.entries(console, result)
                    .forEach(entry -> text.append(entry.text()).append('\n'));
        }
        console.notes(result).forEach(note -> text.append(note).append('\n'));
        console.table(result).ifPresent(text::append);
        text.append(new Summary(result, project).text("mvn "::concat)).append('\n');
        FixOutcome fixes = Fixer.apply(result.findings(), project.tree());
        for (FixedFile file : fixes.files()) {
            text.append(FixPreview.of(file)).append('\n');
        }
        text.append(new RepairSummary(CATALOG)
                        .of(fixes.unrepaired(), result.findings().size()))
                .append('\n');
        return text.append(Inspection.of(project, Optional.empty(), Palette.plain()))
                .append('\n')
                .toString();
    }

    /** All of it. */
    public String all() {
        return text + json;
    }
}
