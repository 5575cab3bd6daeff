package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The findings that were there when the baseline was written. They do not fail the build.
 *
 * @param entries sorted, each once
 */
public record Baseline(List<BaselineEntry> entries) {
    public Baseline {
        entries = List.copyOf(new TreeSet<>(entries));
    }

    /**
     * The baseline of findings.
     *
     * @param root the directory that paths are written relative to
     */
    public static Baseline of(Collection<Finding> findings, Path root) {
        return new Baseline(findings.stream()
                .filter(finding -> !Breakdown.isOne(finding))
                .map(finding -> BaselineEntry.of(finding, root))
                .toList());
    }

    /** Whether nothing is known. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The result in which known findings are silenced. */
    LintResult applyTo(LintResult result) {
        Set<String> known = new HashSet<>();
        entries.forEach(entry -> known.add(entry.identity()));
        List<Finding> fresh = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>(result.silenced());
        for (Finding finding : result.findings()) {
            if (known.contains(finding.identity())) {
                silenced.add(new Silenced(finding, Silence.BASELINE));
            } else {
                fresh.add(finding);
            }
        }
        return LintResult.sorted(fresh, silenced, result.notes(), result.failures());
    }

    /**
     * The entries that no longer occur.
     *
     * @param isInSight tells of an entry whether a finding of it would have been seen
     */
    List<BaselineEntry> gone(LintResult result, Predicate<BaselineEntry> isInSight) {
        Set<String> seen = new HashSet<>();
        Stream.concat(result.findings().stream(), result.silenced().stream().map(Silenced::finding))
                .forEach(finding -> seen.add(finding.identity()));
        return entries.stream()
                .filter(entry -> !seen.contains(entry.identity()) && isInSight.test(entry))
                .toList();
    }

    /**
     * This baseline after a new look: the findings of the result, and the entries that it could not see.
     *
     * @param isInSight tells of an entry whether a finding of it would have been seen
     */
    Baseline renewed(LintResult result, Path root, Predicate<BaselineEntry> isInSight) {
        List<BaselineEntry> all = new ArrayList<>(of(result.findings(), root).entries());
        entries.stream().filter(entry -> !isInSight.test(entry)).forEach(all::add);
        return new Baseline(all);
    }

    /** This baseline without some entries. */
    public Baseline without(Collection<BaselineEntry> others) {
        List<BaselineEntry> rest = new ArrayList<>(entries);
        rest.removeAll(others);
        return new Baseline(rest);
    }
}
