package io.github.containerlint.lint;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.LoadFailure;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** Runs the enabled rules over a project. */
public final class Linter {
    private final RuleCatalog catalog;
    private final LintConfiguration configuration;

    public Linter(RuleCatalog catalog, LintConfiguration configuration) {
        this.catalog = catalog;
        this.configuration = configuration;
    }

    public LintResult lint(Project project) {
        List<RuleRun> runs = new ArrayList<>();
        List<List<Finding>> checks = new ArrayList<>();
        for (RuleCatalog.Entry entry : catalog.entries()) {
            Severity severity = configuration.severityOf(entry);
            if (severity != Severity.OFF && entry.element().isIn(project)) {
                RuleRun run = new RuleRun(entry, severity);
                run.over(project);
                runs.add(run);
                checks.addAll(run.checks());
            }
        }
        List<SourceFile> dockerfiles = new ArrayList<>();
        for (Dockerfile dockerfile : project.dockerfiles()) {
            dockerfiles.add(dockerfile.source());
        }
        Concealment concealment = new Concealment(project.secrets(), dockerfiles);
        List<Finding> shown = new ArrayList<>();
        for (Finding finding : Merge.byPlace(checks)) {
            shown.add(offering(concealment.of(finding), project.tree()));
        }
        List<RuleFailure> failures = new ArrayList<>();
        for (Breakdown breakdown : breakdowns(project, runs, concealment)) {
            shown.add(offering(concealment.of(breakdown.finding()), project.tree()));
            failures.add(breakdown.failure());
        }
        return LintResult.sorted(shown, List.of(), project.notes(), failures);
    }

    private static List<Breakdown> breakdowns(Project project, List<RuleRun> runs, Concealment concealment) {
        List<Breakdown> all = new ArrayList<>();
        for (LoadFailure reading : project.failures()) {
            all.add(Breakdown.of(reading));
        }
        for (RuleRun run : runs) {
            run.breakdown().ifPresent(all::add);
        }
        all.addAll(concealment.breakdowns());
        return Breakdown.distinct(all);
    }

    /**
     * The finding without a fix that would write through a link, because the target of the link may belong to another
     * project.
     */
    private static Finding offering(Finding finding, SourceTree tree) {
        return finding.offering(fix ->
                fix.edits().stream().map(edit -> edit.span().file().location()).allMatch(tree::isWritable));
    }
}
