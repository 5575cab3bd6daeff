package io.github.containerlint.lint;

import io.github.containerlint.config.FailOn;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.files.Note;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The findings of a run.
 *
 * @param findings sorted by file, position and rule; those that a comment, an exception or the baseline silences are
 *     not among them
 * @param silenced the silenced findings, sorted in the same way
 * @param notes the parts that could not be read, sorted by file
 * @param failures the failures of the linter or its rules; each has an {@code internal-error} among the findings
 */
public record LintResult(
        List<Finding> findings, List<Silenced> silenced, List<Note> notes, List<RuleFailure> failures) {
    public LintResult {
        findings = List.copyOf(findings);
        silenced = List.copyOf(silenced);
        notes = List.copyOf(notes);
        failures = List.copyOf(failures);
    }

    /** A result in which nothing is silenced. */
    public LintResult(List<Finding> findings, List<Note> notes, List<RuleFailure> failures) {
        this(findings, List.of(), notes, failures);
    }

    /** A result with sorted findings and notes; equal notes are kept once. */
    static LintResult sorted(
            List<Finding> findings, List<Silenced> silenced, List<Note> notes, List<RuleFailure> failures) {
        return new LintResult(
                findings.stream().sorted(LintResult::compare).toList(),
                silenced.size() < 2
                        ? silenced
                        : silenced.stream()
                                .sorted((one, other) -> compare(one.finding(), other.finding()))
                                .toList(),
                notes.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Note::file).thenComparing(Note::message))
                        .toList(),
                failures);
    }

    /** This result with the findings and failures of another one over the same files. */
    LintResult and(LintResult other) {
        return sorted(
                Stream.concat(findings.stream(), other.findings.stream()).toList(),
                Stream.concat(silenced.stream(), other.silenced.stream()).toList(),
                Stream.concat(notes.stream(), other.notes.stream()).toList(),
                Stream.concat(failures.stream(), other.failures.stream())
                        .distinct()
                        .toList());
    }

    /**
     * The same result with an identity for each finding.
     *
     * @param root the directory that the paths in identities are relative to
     */
    LintResult identified(Path root) {
        List<Finding> all = Stream.concat(findings.stream(), silenced.stream().map(Silenced::finding))
                .sorted(LintResult::compare)
                .toList();
        Identities identities = new Identities(root, all);
        return new LintResult(
                findings.stream().map(identities::identified).toList(),
                silenced.stream()
                        .map(one -> new Silenced(identities.identified(one.finding()), one.silence()))
                        .toList(),
                notes,
                failures);
    }

    private static int compare(Finding one, Finding other) {
        int path = one.span().file().path().compareTo(other.span().file().path());
        int start = path != 0
                ? path
                : Integer.compare(one.span().start(), other.span().start());
        int end = start != 0
                ? start
                : Integer.compare(one.span().end(), other.span().end());
        int rule = end != 0 ? end : one.rule().compareTo(other.rule());
        return rule != 0 ? rule : one.message().compareTo(other.message());
    }

    /** The number of findings of exactly this severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The number of findings with a fix that can be applied. */
    public long fixable() {
        return findings.stream().filter(finding -> finding.fix().isPresent()).count();
    }

    public boolean reaches(FailOn threshold) {
        return findings.stream().anyMatch(finding -> threshold.isReachedBy(finding.severity()));
    }
}
