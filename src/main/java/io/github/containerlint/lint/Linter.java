package io.github.containerlint.lint;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.SourceSecrets;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** Runs the enabled rules over a project. */
public final class Linter {
    private final RuleCatalog catalog;
    private final LintConfiguration configuration;

    public Linter(RuleCatalog catalog, LintConfiguration configuration) {
        this.catalog = catalog;
        this.configuration = configuration;
    }

    public LintResult lint(Project project) {
        List<RuleRun> runs = catalog.entries().stream()
                .filter(entry -> configuration.severityOf(entry) != Severity.OFF)
                .map(entry -> new RuleRun(entry, configuration.severityOf(entry)))
                .toList();
        runs.forEach(run -> run.over(project));
        List<Finding> findings = Merge.byPlace(
                runs.stream().flatMap(run -> run.checks().stream()).toList());
        SourceSecrets secrets = project.secrets();
        List<RuleFailure> failures =
                runs.stream().map(RuleRun::failure).flatMap(Optional::stream).toList();
        return LintResult.sorted(
                findings.stream()
                        .map(finding -> concealing(finding, secrets))
                        .map(finding -> offering(finding, project.tree()))
                        .toList(),
                project.notes(),
                failures);
    }

    /** Whatever a finding is about, the lines that show it may hold a secret. */
    private static Finding concealing(Finding finding, SourceSecrets secrets) {
        return finding.concealing(finding.files().stream()
                .flatMap(file -> secrets.in(file).stream())
                .toList());
    }

    /** A cure that would write through a link is not offered: what lies at its end belongs to others. */
    private static Finding offering(Finding finding, SourceTree tree) {
        return finding.offering(fix ->
                fix.edits().stream().map(edit -> edit.span().file().location()).allMatch(tree::isWritable));
    }
}
