package io.github.containerlint.lint;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.OwnImages;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lints the modules of a build together: each with its own settings, each file read once.
 *
 * <p>The module whose directory contains the file of a finding determines its severity. A Dockerfile that a Compose
 * file of another module builds is checked together with that Compose file, and not a second time on its own.
 */
public final class BuildLinter {
    private final RuleCatalog catalog;
    private final List<LintTask> tasks;
    private final Set<Path> silenced;
    private boolean fails;

    /**
     * A linter for the modules.
     *
     * @param silenced the absolute directories of modules that must not be linted; findings there are not reported
     */
    public BuildLinter(RuleCatalog catalog, Collection<LintTask> tasks, Collection<Path> silenced) {
        this.catalog = catalog;
        this.tasks = List.copyOf(tasks);
        this.silenced = Set.copyOf(silenced);
    }

    /**
     * Lints all modules.
     *
     * @param tree names in reports are relative to its base
     */
    public BuildResult lint(SourceTree tree) {
        List<Project> projects = load(tree);
        LintConfiguration strictest = LintConfiguration.strictest(
                tasks.stream().map(LintTask::configuration).toList(), catalog);
        Linter linter = new Linter(catalog, strictest);
        List<List<Finding>> findings = new ArrayList<>();
        List<RuleFailure> failures = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (int at = 0; at < tasks.size(); at++) {
            LintTask task = tasks.get(at);
            LintResult result = linter.lint(projects.get(at));
            findings.add(weighed(result.findings(), task));
            failures.addAll(result.failures());
            notes.addAll(result.notes());
        }
        LintResult all = LintResult.sorted(Merge.ofModules(findings), List.of(), notes, failures);
        return new BuildResult(Project.together(tree, projects), all.identified(tree.root()), fails);
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

    private List<Finding> weighed(List<Finding> findings, LintTask task) {
        List<Finding> weighed = new ArrayList<>();
        for (Finding finding : findings) {
            weighed(finding, task).ifPresent(weighed::add);
        }
        return weighed;
    }

    /** The finding with the severity of the modules in charge of it; empty when they switched its rule off. */
    private Optional<Finding> weighed(Finding finding, LintTask task) {
        Severity weight = Severity.OFF;
        for (LintConfiguration judge : judges(finding, task)) {
            Severity severity = severity(finding, judge);
            weight = severity.compareTo(weight) > 0 ? severity : weight;
            fails |= judge.failOn().isReachedBy(severity);
        }
        return weight == Severity.OFF ? Optional.empty() : Optional.of(finding.weighing(weight));
    }

    /** The severity that a configuration gives a finding; failures of the linter itself keep theirs. */
    private Severity severity(Finding finding, LintConfiguration judge) {
        return catalog.find(finding.rule()).map(judge::severityOf).orElse(finding.severity());
    }

    private List<LintConfiguration> judges(Finding finding, LintTask task) {
        Path file = finding.span().file().location();
        Optional<Path> owner = Stream.concat(tasks.stream().map(LintTask::directory), silenced.stream())
                .filter(file::startsWith)
                .max(Comparator.comparing(Path::getNameCount));
        if (owner.isEmpty() || owner.get().equals(task.directory())) {
            return List.of(task.configuration());
        }
        return tasks.stream()
                .filter(other -> other.directory().equals(owner.get()))
                .map(LintTask::configuration)
                .toList();
    }
}
