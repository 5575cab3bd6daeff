package io.github.containerlint.rules;

import io.github.containerlint.config.FailOn;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Linter;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.report.TextReport;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleElement;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule's run over a project that is laid out in a directory. */
final class FixtureRun {
    private static final RuleCatalog ALL = RuleCatalog.load(FixtureRun.class.getClassLoader());

    private final RuleCatalog.Entry rule;
    private final Path directory;
    private final Selection selection;
    private final Project project;
    private final LintResult result;

    private FixtureRun(RuleCatalog.Entry rule, Path directory, Selection selection) {
        this.rule = rule;
        this.directory = directory;
        this.selection = selection;
        this.project = ProjectLoader.load(new SourceTree(directory), selection);
        this.result = run(rule, project);
        if (!result.failures().isEmpty()) {
            throw new AssertionError(
                    rule.info().name() + " broke down", result.failures().get(0).cause());
        }
    }

    /** The findings of the rule; a rule about comments needs to know what all other rules find. */
    private static LintResult run(RuleCatalog.Entry rule, Project project) {
        if (rule.element() != RuleElement.SUPPRESSION) {
            return new Linter(new RuleCatalog(List.of(rule.rule())), configuration(rule)).lint(project);
        }
        LintResult all = new Linter(ALL, LintConfiguration.defaults()).lint(project);
        return new LintResult(
                all.findings().stream()
                        .filter(finding -> finding.rule().equals(rule.name()))
                        .toList(),
                all.notes(),
                all.failures());
    }

    /** @param directory where the fixture is laid out */
    static FixtureRun of(RuleCatalog.Entry rule, RuleFixture fixture, Path directory) {
        return new FixtureRun(rule, directory, fixture.selection(directory));
    }

    /** The findings of all rules that fail a build by default. */
    List<String> errorsOfAllRules(RuleCatalog catalog) {
        return errors(catalog)
                .map(finding -> finding.span() + ": " + finding.rule())
                .toList();
    }

    /** The findings of all rules that fail a build by default, without places, which change when a line is added above. */
    List<String> errorMessages(RuleCatalog catalog) {
        return errors(catalog)
                .map(finding -> finding.rule() + ": " + finding.message())
                .toList();
    }

    private Stream<Finding> errors(RuleCatalog catalog) {
        return new Linter(catalog, LintConfiguration.defaults())
                .lint(project).findings().stream().filter(finding -> finding.severity() == Severity.ERROR);
    }

    /** The configuration with the rule switched on, also where it is off by default. */
    private static LintConfiguration configuration(RuleCatalog.Entry rule) {
        boolean off = rule.info().severity() == Severity.OFF;
        return off
                ? new LintConfiguration(Map.of(rule.info().name(), Severity.WARNING), FailOn.ERROR)
                : LintConfiguration.defaults();
    }

    /** A new run of the same rule over the files that are in the directory now. */
    FixtureRun again() {
        return new FixtureRun(rule, directory, selection);
    }

    List<Finding> findings() {
        return result.findings();
    }

    boolean isFixable() {
        return findings().stream().anyMatch(finding -> finding.fix().isPresent());
    }

    boolean hasSomethingToLookAt() {
        return !project.compositions().isEmpty() || !project.dockerfiles().isEmpty();
    }

    /** The problems for which Docker and Compose refuse the files, independent of the rule. */
    List<String> syntaxErrors() {
        Stream<Problem> compose = project.compositions().stream().flatMap(one -> one.compose().problems().stream());
        Stream<Problem> dockerfiles =
                project.dockerfiles().stream().flatMap(dockerfile -> dockerfile.problems().stream());
        return Stream.concat(compose, dockerfiles).map(Problem::message).toList();
    }

    /** All findings as the report prints them, each with its own fix as a difference. */
    String render() {
        return findings().stream()
                .map(finding -> TextReport.plain().finding(finding) + "\n" + difference(List.of(finding)))
                .collect(Collectors.joining("\n"));
    }

    /** All findings as the report prints them. */
    String renderFindings() {
        return findings().stream()
                .map(finding -> TextReport.plain().finding(finding) + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** What all fixes together change. */
    String difference() {
        return difference(findings());
    }

    private static String difference(List<Finding> findings) {
        return Fixer.apply(findings).files().stream().map(FixedFile::diff).collect(Collectors.joining());
    }
}
