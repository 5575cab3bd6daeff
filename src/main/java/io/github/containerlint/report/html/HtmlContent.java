package io.github.containerlint.report.html;

import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.RuleCatalog;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the report is made of.
 *
 * @param result the findings, the silenced ones and the notes
 * @param project what was read
 * @param catalog the rules, for their descriptions
 * @param version the version of this plugin
 * @param modules the modules that were linted, in the order in which Maven builds them
 * @param pages the address of a rule's page by the rule's name; empty for a rule without one
 * @param shown the form in which text of the user's files is shown
 */
public record HtmlContent(
        LintResult result,
        Project project,
        RuleCatalog catalog,
        String version,
        List<Module> modules,
        Function<String, Optional<String>> pages,
        ShownText shown) {
    /**
     * A module that was linted.
     *
     * @param directory the path relative to the linted directory; {@code .} for that directory itself
     */
    public record Module(String name, String directory) {}

    public HtmlContent {
        modules = List.copyOf(modules);
    }
}
