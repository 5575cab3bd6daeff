package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.Project;
import io.github.containerlint.source.Listed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last lines of a run: the number of findings and of linted files, and the next commands to type. */
public record Summary(LintResult result, Project project) {
    /** The number of findings, such as {@code 2 errors and 1 warning}; {@code nothing} when there are none. */
    public String counts() {
        List<String> parts = Stream.of(
                        count(result.count(Severity.ERROR), "error"),
                        count(result.count(Severity.WARNING), "warning"),
                        count(result.count(Severity.INFO), "info"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? "nothing" : Listed.of(parts);
    }

    /** The number of linted files, such as {@code 1 Compose project and 2 Dockerfiles}. */
    public String scope() {
        List<String> parts = Stream.of(
                        count(project.compositions().size(), "Compose project"),
                        count(project.dockerfiles().size(), "Dockerfile"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? "no file" : Listed.of(parts);
    }

    /**
     * The whole summary; lines that do not apply are left out.
     *
     * @param fix the command that shows the fixes
     * @param explain the command that shows a rule's page, up to the rule's name
     */
    public String text(String fix, String explain) {
        StringBuilder text = new StringBuilder("found %s in %s".formatted(counts(), scope()));
        int unread = project.unread().size();
        if (unread > 0) {
            text.append("; %s could not be read to the end".formatted(unread == 1 ? "1 file" : unread + " files"));
        }
        if (result.fixable() > 0) {
            text.append("\n    to see what would repair ")
                    .append(fixable())
                    .append(":\n        ")
                    .append(fix);
        }
        worst().ifPresent(finding -> text.append("\n    to read why this matters:\n        ")
                .append(explain)
                .append(finding.rule()));
        return text.toString();
    }

    private String fixable() {
        long all = result.findings().size();
        return result.fixable() == all ? (all == 1 ? "it" : "them") : result.fixable() + " of them";
    }

    /**
     * The first finding of the highest severity; findings about faults of the linter itself are skipped, as they have
     * no page.
     */
    private Optional<Finding> worst() {
        List<String> broken = result.failures().isEmpty() ? List.of() : List.of("internal-error");
        return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .flatMap(severity -> result.findings().stream().filter(finding -> finding.severity() == severity))
                .filter(finding -> !broken.contains(finding.rule()))
                .findFirst();
    }

    private static Optional<String> count(long number, String what) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + what + (number == 1 ? "" : "s"));
    }
}
