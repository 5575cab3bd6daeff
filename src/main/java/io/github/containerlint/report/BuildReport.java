package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the reports of a build are made of.
 *
 * @param result the findings, the silenced ones and the notes
 * @param project what was read
 * @param catalog the rules, for their descriptions
 * @param version the version of this plugin
 * @param modules the modules that were linted, in the order in which Maven builds them
 * @param workTree the top directory of the git work tree, or of the project where there is none; the addresses in SARIF
 *     and GitLab reports are relative to it
 */
public record BuildReport(
        LintResult result, Project project, RuleCatalog catalog, String version, List<Module> modules, Path workTree) {
    /**
     * A module that was linted.
     *
     * @param name the artifact id; the directory's name without a pom
     * @param directory the absolute directory
     */
    public record Module(String name, Path directory) {}

    public BuildReport {
        modules = List.copyOf(modules);
    }

    /** The rules of all findings, the silenced ones among them, sorted by name; without those of no rule. */
    List<RuleCatalog.Entry> rules() {
        return Stream.concat(
                        result.findings().stream(), result.silenced().stream().map(Silenced::finding))
                .map(Finding::rule)
                .distinct()
                .sorted()
                .flatMap(rule -> catalog.find(rule).stream())
                .toList();
    }
}
