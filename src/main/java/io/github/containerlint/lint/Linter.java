package io.github.containerlint.lint;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                .filter(entry -> entry.element().isIn(project))
                .map(entry -> new RuleRun(entry, configuration.severityOf(entry)))
                .toList();
        runs.forEach(run -> run.over(project));
        List<Finding> findings = Merge.byPlace(
                runs.stream().flatMap(run -> run.checks().stream()).toList());
        Concealment concealment = new Concealment(project.secrets());
        List<Finding> shown = findings.stream().map(concealment::of).toList();
        Stream<Breakdown> reading = project.failures().stream().map(Breakdown::of);
        Stream<Breakdown> checking = runs.stream().map(RuleRun::breakdown).flatMap(Optional::stream);
        List<Breakdown> breakdowns = Breakdown.distinct(Stream.of(reading, checking, concealment.breakdowns().stream())
                .flatMap(all -> all)
                .toList());
        return LintResult.sorted(
                Stream.concat(
                                shown.stream(),
                                breakdowns.stream().map(Breakdown::finding).map(concealment::of))
                        .map(finding -> offering(finding, project.tree()))
                        .toList(),
                project.notes(),
                breakdowns.stream().map(Breakdown::failure).toList());
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
