package io.github.containerlint.lint;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleElement;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.suppression.Suppressions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the enabled rules over a project. */
public final class Linter {
    private final RuleCatalog catalog;
    private final LintConfiguration configuration;

    public Linter(RuleCatalog catalog, LintConfiguration configuration) {
        this.catalog = catalog;
        this.configuration = configuration;
    }

    /** Runs the rules over a project that is all there is to lint. */
    public LintResult lint(Project project) {
        Terms terms = new Terms(catalog, file -> List.of(configuration), project.isWhole());
        Suppressions suppressions = Suppressions.of(project.remarks(), terms);
        Silencer silencer = new Silencer(suppressions, configuration.exceptions());
        LintResult result = lint(project, silencer);
        return result.and(lintComments(project, silencer));
    }

    /** Runs the rules over a project, but for those about comments. */
    LintResult lint(Project project, Silencer silencer) {
        List<RuleRun> runs = new ArrayList<>();
        for (RuleCatalog.Entry entry : catalog.entries()) {
            if (isEnabled(entry)
                    && entry.element() != RuleElement.SUPPRESSION
                    && entry.element().isIn(project)) {
                RuleRun run = new RuleRun(entry, configuration.severityOf(entry));
                run.over(project);
                runs.add(run);
            }
        }
        return result(project, runs, silencer, breakdowns(project));
    }

    /** Runs the rules about comments, when all others have run over all projects that the comments may stand in. */
    LintResult lintComments(Project project, Silencer silencer) {
        List<RuleRun> runs = new ArrayList<>();
        for (RuleCatalog.Entry entry : catalog.entries()) {
            if (isEnabled(entry) && entry.element() == RuleElement.SUPPRESSION) {
                RuleRun run = new RuleRun(entry, configuration.severityOf(entry));
                run.over(silencer.suppressions());
                runs.add(run);
            }
        }
        return result(project, runs, silencer, List.of());
    }

    private boolean isEnabled(RuleCatalog.Entry entry) {
        return configuration.severityOf(entry) != Severity.OFF;
    }

    /** @param earlier the failures of reading */
    private static LintResult result(Project project, List<RuleRun> runs, Silencer silencer, List<Breakdown> earlier) {
        List<List<Finding>> checks = new ArrayList<>();
        Map<Silence, List<List<Finding>>> silenced = new LinkedHashMap<>();
        for (RuleRun run : runs) {
            for (List<Finding> check : run.checks()) {
                List<Finding> rest = new ArrayList<>();
                for (Finding finding : check) {
                    Optional<Silence> silence = silencer.of(finding);
                    if (silence.isPresent()) {
                        silenced.computeIfAbsent(silence.get(), unseen -> new ArrayList<>())
                                .add(List.of(finding));
                    } else {
                        rest.add(finding);
                    }
                }
                checks.add(rest);
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
        List<Silenced> accepted = new ArrayList<>();
        silenced.forEach((silence, found) -> {
            for (Finding finding : Merge.byPlace(found)) {
                accepted.add(new Silenced(concealment.of(finding), silence));
            }
        });
        List<RuleFailure> failures = new ArrayList<>();
        for (Breakdown breakdown : breakdowns(earlier, runs, concealment)) {
            shown.add(offering(concealment.of(breakdown.finding()), project.tree()));
            failures.add(breakdown.failure());
        }
        return LintResult.sorted(shown, accepted, project.notes(), failures);
    }

    private static List<Breakdown> breakdowns(Project project) {
        return project.failures().stream().map(Breakdown::of).toList();
    }

    private static List<Breakdown> breakdowns(List<Breakdown> earlier, List<RuleRun> runs, Concealment concealment) {
        List<Breakdown> all = new ArrayList<>(earlier);
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
