package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The findings of one rule in a run, which can be shown in brief or in full.
 *
 * @param alike the findings of each file, in the order in which they were found; no list is empty
 */
record RuleFindings(String rule, Severity severity, List<List<Finding>> alike) {
    /** A part of the console's output, with the finding that it begins with. */
    record Part(Finding first, String text) {}

    /**
     * The findings of all rules, the highest severity first, and within a severity in the order of their first finding.
     */
    static List<RuleFindings> of(LintResult result) {
        List<RuleFindings> rules = new ArrayList<>();
        for (List<Finding> same : grouped(result.findings(), one -> List.of(one.rule(), one.severity()))) {
            Finding first = same.get(0);
            rules.add(new RuleFindings(first.rule(), first.severity(), grouped(same, RuleFindings::likeness)));
        }
        rules.sort(Comparator.comparing(RuleFindings::severity).reversed());
        return rules;
    }

    /**
     * The criterion for similar findings: the same file, and for findings without a subject, such as syntax errors,
     * also the same message.
     */
    private static List<Object> likeness(Finding finding) {
        return List.of(finding.span().file().location(), finding.subject().isEmpty() ? finding.message() : "");
    }

    private static List<List<Finding>> grouped(List<Finding> findings, Function<Finding, List<Object>> key) {
        Map<List<Object>, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(key.apply(finding), unseen -> new ArrayList<>())
                    .add(finding);
        }
        return List.copyOf(groups.values());
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
     * @param taken the columns of the first line that are already taken
     */
    List<Part> inBrief(TextReport report, int taken) {
        Finding first = alike.get(0).get(0);
        return List.of(new Part(first, report.brief(first, taken, others(0, 1))));
    }

    /**
     * The first of each group of similar findings in full, and the places of the others.
     *
     * @param frames the number of findings to show in full at most, at least one
     */
    List<Part> inFull(TextReport report, int taken, int frames) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < Math.min(frames, alike.size()); at++) {
            Finding first = alike.get(at).get(0);
            parts.add(new Part(first, report.finding(first, taken, others(at, frames)) + "\n"));
        }
        return parts;
    }

    /** The findings to list below the first of a group; below the last group that is shown, also all following ones. */
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
