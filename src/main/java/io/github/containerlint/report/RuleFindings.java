package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one rule found in a run; more or less of it is shown.
 *
 * @param alike the findings of each file, in the order in which they were found; none is empty
 */
record RuleFindings(String rule, Severity severity, List<List<Finding>> alike) {
    /** A part of the console's output and the finding that it begins with. */
    record Part(Finding first, String text) {}

    private record Key(String rule, Severity severity) {}

    /** What is about no element of the file, such as a slip of syntax, is like another one only where the same is said. */
    private record Likeness(Path file, String message) {
        static Likeness of(Finding finding) {
            return new Likeness(
                    finding.span().file().location(), finding.subject().isEmpty() ? finding.message() : "");
        }
    }

    /** The gravest first, and among those the one that found something first. */
    static List<RuleFindings> of(LintResult result) {
        return result.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> new Key(finding.rule(), finding.severity()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry ->
                        new RuleFindings(entry.getKey().rule(), entry.getKey().severity(), alike(entry.getValue())))
                .sorted(Comparator.comparing(RuleFindings::severity).reversed())
                .toList();
    }

    private static List<List<Finding>> alike(List<Finding> findings) {
        return List.copyOf(findings.stream()
                .collect(Collectors.groupingBy(Likeness::of, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    int count() {
        return alike.stream().mapToInt(List::size).sum();
    }

    long fixable() {
        return findings().filter(finding -> finding.fix().isPresent()).count();
    }

    private Stream<Finding> findings() {
        return alike.stream().flatMap(List::stream);
    }

    /**
     * The message of the first finding, and the places of the others.
     *
     * @param taken the columns of the first line that are taken
     */
    List<Part> inBrief(TextReport report, int taken) {
        Finding first = alike.get(0).get(0);
        return List.of(new Part(first, report.brief(first, taken, others(0, 1))));
    }

    /**
     * The first of those that are alike in full, and the places of the others.
     *
     * @param frames how many are shown in full at most, at least one
     */
    List<Part> inFull(TextReport report, int taken, int frames) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < Math.min(frames, alike.size()); at++) {
            Finding first = alike.get(at).get(0);
            parts.add(new Part(first, report.finding(first, taken, others(at, frames)) + "\n"));
        }
        return parts;
    }

    /** What is named below the first of those that are alike; below the last one that is shown, all that follow. */
    private List<Others> others(int at, int shown) {
        List<Finding> here = alike.get(at);
        List<Finding> elsewhere = at == shown - 1
                ? alike.stream().skip(shown).flatMap(Collection::stream).toList()
                : List.of();
        return Stream.of(Others.inFile(here.get(0), here.subList(1, here.size())), Others.elsewhere(elsewhere))
                .flatMap(Optional::stream)
                .toList();
    }
}
