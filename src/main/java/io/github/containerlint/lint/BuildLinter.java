package io.github.containerlint.lint;

import io.github.containerlint.config.Exemption;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.DevelopmentStacks;
import io.github.containerlint.project.OwnImages;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.suppression.Suppressions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lints the modules of a build together: each with its own settings, each file read once.
 *
 * <p>The module whose directory contains the file of a finding determines its severity. A Dockerfile that a Compose
 * file of another module builds is checked together with that Compose file, and not a second time on its own.
 */
public final class BuildLinter {
    private final RuleCatalog catalog;
    private final List<LintTask> tasks;
    private final Scope scope;

    /**
     * What a build covers.
     *
     * @param root the directory that the paths in the identities of findings are relative to
     * @param silenced the absolute directories of modules that must not be linted; findings there are not reported
     * @param whole whether all modules, and all their files, are looked at
     * @param baseline the findings that are known
     * @param identities whether findings need identities, as reports and a baseline show them
     */
    public record Scope(Path root, Set<Path> silenced, boolean whole, Baseline baseline, boolean identities) {
        public Scope {
            silenced = Set.copyOf(silenced);
        }
    }

    /** A linter for the modules. */
    public BuildLinter(RuleCatalog catalog, Collection<LintTask> tasks, Scope scope) {
        this.catalog = catalog;
        this.tasks = List.copyOf(tasks);
        this.scope = scope;
    }

    /**
     * Lints all modules.
     *
     * @param tree names in reports are relative to its base
     * @throws io.github.containerlint.config.InvalidConfigurationException when an exception names a file or a service
     *     that is not there
     */
    public BuildResult lint(SourceTree tree) {
        List<Project> projects = load(tree);
        Project together = Project.together(tree, projects);
        List<LintConfiguration> configurations =
                tasks.stream().map(LintTask::configuration).toList();
        DevelopmentStacks stacks = new DevelopmentStacks(
                together.compositions(), file -> configurations.stream().anyMatch(one -> one.isForDevelopment(file)));
        Weights weights = new Weights(catalog, tasks, scope.silenced(), stacks);
        Silencer silencer = silencer(together, weights);
        Linter linter = new Linter(catalog, LintConfiguration.strictest(configurations, catalog));
        List<List<Finding>> findings = new ArrayList<>();
        List<List<Silenced>> silenced = new ArrayList<>();
        List<RuleFailure> failures = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (int at = 0; at < tasks.size(); at++) {
            LintResult result = linter.lint(projects.get(at), silencer);
            findings.add(weights.weighed(result.findings(), tasks.get(at)));
            silenced.add(weights.weighedSilenced(result.silenced(), tasks.get(at)));
            failures.addAll(result.failures());
            notes.addAll(result.notes());
        }
        if (!tasks.isEmpty()) {
            LintResult comments = linter.lintComments(together, silencer);
            findings.add(weights.weighed(comments.findings(), tasks.get(0)));
            failures.addAll(comments.failures());
        }
        weights.note().ifPresent(notes::add);
        LintResult all = LintResult.sorted(Merge.ofModules(findings), Silenced.distinct(silenced), notes, failures);
        return judged(all, together, weights);
    }

    /** The result with identities where these are needed, and without what the baseline knows. */
    private BuildResult judged(LintResult all, Project together, Weights weights) {
        Baseline known = scope.baseline();
        if (known.isEmpty() && !scope.identities()) {
            return new BuildResult(together, all, List.of(), known, weights.fail(all));
        }
        LintResult identified = all.identified(scope.root());
        LintResult fresh = known.applyTo(identified);
        Set<Path> read = new HashSet<>();
        for (SourceFile file : together.files().keySet()) {
            read.add(file.location());
        }
        Predicate<BaselineEntry> seen = entry -> isInSight(entry, weights, read);
        return new BuildResult(
                together,
                fresh,
                known.gone(identified, seen),
                known.renewed(identified, scope.root(), seen),
                weights.fail(fresh));
    }

    /** Whether a finding like the entry would have been seen: its rule looked at its file, or the file is gone. */
    private boolean isInSight(BaselineEntry entry, Weights weights, Set<Path> read) {
        Optional<RuleCatalog.Entry> rule = catalog.find(entry.rule());
        Path file = scope.root().resolve(entry.file()).normalize();
        boolean looked = read.contains(file) || !Files.exists(file);
        return scope.whole()
                && looked
                && weights.judgesInCharge(file).stream()
                        .anyMatch(judge -> rule.isEmpty() || judge.severityOf(rule.get()) != Severity.OFF);
    }

    private Silencer silencer(Project together, Weights weights) {
        boolean whole = scope.whole() && together.isWhole();
        List<Exemption> exceptions = tasks.stream()
                .flatMap(task -> task.configuration().exceptions().stream())
                .distinct()
                .toList();
        ExemptionCheck.check(exceptions, together, scope.silenced(), whole);
        Terms terms = new Terms(catalog, file -> weights.judges(file.location()), whole);
        return new Silencer(Suppressions.of(together.remarks(), terms), exceptions);
    }

    private List<Project> load(SourceTree tree) {
        List<Project> loaded = new ArrayList<>();
        List<OwnImages> images = new ArrayList<>();
        Set<Path> built = new HashSet<>();
        for (LintTask task : tasks) {
            Project project = ProjectLoader.load(tree.at(task.directory()), task.selection());
            loaded.add(project);
            images.add(project.ownImages());
            built.addAll(project.builtByServices());
        }
        OwnImages together = OwnImages.together(images);
        loaded.replaceAll(project -> project.within(built, together));
        return loaded;
    }
}
