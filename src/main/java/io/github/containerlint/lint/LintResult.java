package io.github.containerlint.lint;

import io.github.containerlint.config.FailOn;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.files.Note;
import java.util.Comparator;
import java.util.List;

/**
 * What a run found.
 *
 * @param findings sorted by file, position and rule
 * @param notes what could not be seen, sorted by file
 * @param failures where the linter or a rule broke down; each has an {@code internal-error} among the findings
 */
public record LintResult(List<Finding> findings, List<Note> notes, List<RuleFailure> failures) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.span().file().path())
            .thenComparing(finding -> finding.span().start())
            .thenComparing(finding -> finding.span().end())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    public LintResult {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        failures = List.copyOf(failures);
    }

    /** Sorts the findings and the notes; a note that is given twice is kept once. */
    static LintResult sorted(List<Finding> findings, List<Note> notes, List<RuleFailure> failures) {
        return new LintResult(
                findings.stream().sorted(ORDER).toList(),
                notes.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Note::file).thenComparing(Note::message))
                        .toList(),
                failures);
    }

    /** The number of findings of just this severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The findings that carry a cure that can be applied. */
    public long fixable() {
        return findings.stream().filter(finding -> finding.fix().isPresent()).count();
    }

    public boolean reaches(FailOn threshold) {
        return findings.stream().anyMatch(finding -> threshold.isReachedBy(finding.severity()));
    }
}
