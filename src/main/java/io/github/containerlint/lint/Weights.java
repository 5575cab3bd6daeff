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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        for (Finding finding : result.findings()) {
            if (failing.contains(key(finding))) {
                return true;
            }
        }
        return false;
    }

    private static Object key(Finding finding) {
        return List.of(finding.rule(), finding.span());
    }

    /** The findings that a module in charge of them wants to see. */
    List<Finding> weighed(List<Finding> findings, LintTask task) {
        List<Finding> weighed = new ArrayList<>();
        for (Finding finding : findings) {
            List<LintConfiguration> judges = judges(finding.span().file().location(), Optional.of(task));
            Severity weight = highest(finding, judges);
            if (weight != Severity.OFF) {
                weighed.add(finding.weighing(weight));
            }
            for (LintConfiguration judge : judges) {
                if (judge.failOn().isReachedBy(severity(finding, judge))) {
                    failing.add(key(finding));
                }
            }
        }
        return weighed;
    }

    /** The silenced findings that a module in charge of them would see. */
    List<Silenced> weighedSilenced(List<Silenced> findings, LintTask task) {
        List<Silenced> weighed = new ArrayList<>();
        for (Silenced one : findings) {
            Finding finding = one.finding();
            Severity weight = highest(finding, judges(finding.span().file().location(), Optional.of(task)));
            if (weight != Severity.OFF) {
                weighed.add(new Silenced(finding.weighing(weight), one.silence()));
            }
        }
        return weighed;
    }

    /** The highest severity that one of the configurations gives the finding. */
    private Severity highest(Finding finding, List<LintConfiguration> judges) {
        Severity highest = Severity.OFF;
        for (LintConfiguration judge : judges) {
            Severity severity = severity(finding, judge);
            highest = severity.compareTo(highest) > 0 ? severity : highest;
        }
        return highest;
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
        return judges(file, tasks.isEmpty() ? Optional.empty() : Optional.of(tasks.get(0)));
    }

    /** The configurations in charge of a file in the directory of a module; none of a file outside of all modules. */
    List<LintConfiguration> judgesInCharge(Path file) {
        return judges(file, Optional.empty());
    }

    private List<LintConfiguration> judges(Path file, Optional<LintTask> otherwise) {
        Optional<Path> owner = owner(file);
        boolean own = otherwise.isPresent()
                && (owner.isEmpty() || owner.get().equals(otherwise.get().directory()));
        List<LintConfiguration> judges = new ArrayList<>();
        if (own) {
            judges.add(otherwise.get().configuration());
        } else if (owner.isPresent()) {
            for (LintTask task : tasks) {
                if (task.directory().equals(owner.get())) {
                    judges.add(task.configuration());
                }
            }
        }
        return judges;
    }

    /** The nearest directory of a module around the file. */
    private Optional<Path> owner(Path file) {
        Path nearest = null;
        for (LintTask task : tasks) {
            nearest = nearer(file, task.directory(), nearest);
        }
        for (Path directory : silenced) {
            nearest = nearer(file, directory, nearest);
        }
        return Optional.ofNullable(nearest);
    }

    private static Path nearer(Path file, Path directory, Path nearest) {
        boolean around =
                file.startsWith(directory) && (nearest == null || directory.getNameCount() > nearest.getNameCount());
        return around ? directory : nearest;
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
