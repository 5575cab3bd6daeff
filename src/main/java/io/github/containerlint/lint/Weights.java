package io.github.containerlint.lint;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.DevelopmentStacks;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.Listed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Weighs findings by the settings of the modules in charge of their files. */
final class Weights {
    private static final int MOST_FILES = 4;

    private final RuleCatalog catalog;
    private final List<LintTask> tasks;
    private final Set<Path> silenced;
    private final DevelopmentStacks stacks;
    private final Set<String> softenedRules = new TreeSet<>();
    private final Set<String> softenedFiles = new TreeSet<>();
    private final Set<Object> failing = new HashSet<>();

    /** @param silenced the absolute directories of modules that must not be linted */
    Weights(RuleCatalog catalog, Collection<LintTask> tasks, Collection<Path> silenced, DevelopmentStacks stacks) {
        this.catalog = catalog;
        this.tasks = List.copyOf(tasks);
        this.silenced = Set.copyOf(silenced);
        this.stacks = stacks;
    }

    /** Whether one of the weighed findings reaches the severity at which a module in charge of it fails the build. */
    boolean fail(LintResult result) {
        return result.findings().stream().map(Weights::key).anyMatch(failing::contains);
    }

    private static Object key(Finding finding) {
        return List.of(finding.rule(), finding.span());
    }

    /** The findings that a module in charge of them wants to see. */
    List<Finding> weighed(List<Finding> findings, LintTask task) {
        List<Finding> weighed = new ArrayList<>();
        for (Finding finding : findings) {
            Severity weight = Severity.OFF;
            for (LintConfiguration judge : judges(finding.span().file().location(), Optional.of(task))) {
                Severity severity = severity(finding, judge);
                weight = severity.compareTo(weight) > 0 ? severity : weight;
                if (judge.failOn().isReachedBy(severity)) {
                    failing.add(key(finding));
                }
            }
            if (weight != Severity.OFF) {
                weighed.add(finding.weighing(weight));
            }
        }
        return weighed;
    }

    /** The silenced findings that a module in charge of them would see. */
    List<Silenced> weighedSilenced(List<Silenced> findings, LintTask task) {
        List<Silenced> weighed = new ArrayList<>();
        for (Silenced one : findings) {
            Severity weight = Severity.OFF;
            for (LintConfiguration judge : judges(one.finding().span().file().location(), Optional.of(task))) {
                Severity severity = severity(one.finding(), judge);
                weight = severity.compareTo(weight) > 0 ? severity : weight;
            }
            if (weight != Severity.OFF) {
                weighed.add(new Silenced(one.finding().weighing(weight), one.silence()));
            }
        }
        return weighed;
    }

    /** The severity that a configuration gives a finding; failures of the linter itself keep theirs. */
    private Severity severity(Finding finding, LintConfiguration judge) {
        Optional<RuleCatalog.Entry> rule = catalog.find(finding.rule());
        if (rule.isEmpty()) {
            return finding.severity();
        }
        Severity full = judge.severityOf(rule.get());
        Severity soft = judge.severityInDevelopment(rule.get());
        if (soft == full || !stacks.hold(finding.span().file())) {
            return full;
        }
        softenedRules.add(finding.rule());
        softenedFiles.add(finding.span().file().path());
        return soft;
    }

    /** The configurations in charge of a file: those of the module around it; none where that one is silenced. */
    List<LintConfiguration> judges(Path file) {
        return judges(file, tasks.stream().findFirst());
    }

    /** The configurations in charge of a file in the directory of a module; none of a file outside of all modules. */
    List<LintConfiguration> judgesInCharge(Path file) {
        return judges(file, Optional.empty());
    }

    private List<LintConfiguration> judges(Path location, Optional<LintTask> otherwise) {
        Optional<Path> owner = Stream.concat(tasks.stream().map(LintTask::directory), silenced.stream())
                .filter(location::startsWith)
                .max(Comparator.comparing(Path::getNameCount));
        if (owner.isEmpty()
                || otherwise
                        .map(LintTask::directory)
                        .filter(owner.get()::equals)
                        .isPresent()) {
            return otherwise.map(LintTask::configuration).stream().toList();
        }
        return tasks.stream()
                .filter(other -> other.directory().equals(owner.get()))
                .map(LintTask::configuration)
                .toList();
    }

    /** A note that some rules weigh less, because only developers start the files; empty where none does. */
    Optional<Note> note() {
        if (softenedRules.isEmpty()) {
            return Optional.empty();
        }
        List<String> files = new ArrayList<>();
        softenedFiles.stream().limit(MOST_FILES).forEach(files::add);
        if (softenedFiles.size() > MOST_FILES) {
            files.add(softenedFiles.size() - MOST_FILES + " more");
        }
        return Optional.of(new Note(
                "",
                "only developers start %s: %s %s less there"
                        .formatted(
                                Listed.of(files),
                                Listed.of(List.copyOf(softenedRules)),
                                softenedRules.size() == 1 ? "weighs" : "weigh")));
    }
}
