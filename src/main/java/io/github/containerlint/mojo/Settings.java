package io.github.containerlint.mojo;

import io.github.containerlint.config.InvalidConfigurationException;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.rule.RuleCatalog;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What one execution of {@code check} is told: by the pom, by properties of the pom, by the command line.
 *
 * @param rules rule names to severities, as they were written
 * @param failOn the lightest finding that fails the build, as it was written
 */
record Settings(
        boolean skip,
        List<String> composeFiles,
        List<String> dockerfiles,
        List<String> knownVariables,
        Map<String, String> rules,
        String failOn,
        List<String> reports) {
    /** Before the name of a rule, as a property. */
    static final String RULE_PROPERTY = "container-lint.rules.";

    /** For a module that has no settings itself: paths in these are meant for another directory. */
    Settings withoutPaths() {
        return new Settings(skip, List.of(), List.of(), knownVariables, rules, failOn, reports);
    }

    /** The same, where properties also say what a rule weighs: the command line's beat the pom's, and those {@code rules}. */
    Settings with(MavenSession session, MavenProject module) {
        Map<String, String> all = new TreeMap<>(rules);
        List.of(module.getProperties(), session.getUserProperties()).forEach(properties -> add(properties, all));
        return new Settings(skip, composeFiles, dockerfiles, knownVariables, all, failOn, reports);
    }

    private static void add(Properties properties, Map<String, String> rules) {
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(RULE_PROPERTY))
                .forEach(name -> rules.put(name.substring(RULE_PROPERTY.length()), properties.getProperty(name)));
    }

    /** @throws InvalidConfigurationException when a rule, a severity or the threshold is unknown */
    LintConfiguration configuration(RuleCatalog catalog) {
        return LintConfiguration.read(rules, failOn, catalog);
    }
}
