package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.project.Project;
import io.github.containerlint.source.Counted;
import io.github.containerlint.source.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The last lines of a run: the number of findings and of linted files, and the next commands to type.
 *
 * @param gone how many entries of the baseline no longer occur
 */
public record Summary(LintResult result, Project project, int gone) {
    /** A summary of a run without a baseline. */
    public Summary(LintResult result, Project project) {
        this(result, project, 0);
    }

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
     * @param command the command to type for a goal of this plugin
     */
    public String text(UnaryOperator<String> command) {
        StringBuilder text = new StringBuilder("found %s in %s".formatted(counts(), scope()));
        int unread = project.unread().size();
        if (unread > 0) {
            text.append("; %s could not be read to the end".formatted(Counted.of(unread, "file")));
        }
        text.append(silenced(command));
        if (result.fixable() > 0) {
            text.append("\n    to see what would repair ")
                    .append(fixable())
                    .append(":\n        ")
                    .append(command.apply("fix"));
        }
        worst().ifPresent(finding -> text.append("\n    to read why this matters:\n        ")
                .append(command.apply("explain") + " -Dcontainer-lint.rule=")
                .append(finding.rule()));
        return text.toString();
    }

    /** How many findings were accepted and by what, and what the baseline could do without. */
    private String silenced(UnaryOperator<String> command) {
        if (result.silenced().isEmpty() && gone == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        number(Silence.Kind.BASELINE, "known").ifPresent(parts::add);
        number(Silence.Kind.COMMENT, "silenced by comments").ifPresent(parts::add);
        number(Silence.Kind.EXCEPTION, "accepted by exceptions").ifPresent(parts::add);
        String accepted = parts.isEmpty() ? "" : "\n    not counted: " + Listed.of(parts);
        return gone == 0
                ? accepted
                : accepted
                        + "\n    to remove %s from the baseline that no longer %s:\n        %s"
                                .formatted(
                                        gone == 1 ? "1 entry" : gone + " entries",
                                        gone == 1 ? "occurs" : "occur",
                                        command.apply("baseline") + " -Dcontainer-lint.prune");
    }

    private Optional<String> number(Silence.Kind kind, String what) {
        long number = result.silenced().stream()
                .filter(one -> one.silence().kind() == kind)
                .count();
        return number == 0 ? Optional.empty() : Optional.of(number + " " + what);
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
        return number == 0 ? Optional.empty() : Optional.of(Counted.of(number, what));
    }
}
