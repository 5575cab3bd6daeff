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
 * The settings of one execution of {@code check}, from the pom, its properties and the command line.
 *
 * @param rules rule names to severities, as they were written
 * @param failOn the lowest severity that fails the build, as it was written
 */
record Settings(
        boolean skip,
        List<String> composeFiles,
        List<String> dockerfiles,
        List<String> knownVariables,
        Map<String, String> rules,
        String failOn,
        List<String> reports) {
    /** The prefix of the property that sets the severity of a rule. */
    static final String RULE_PROPERTY = "container-lint.rules.";

    /** These settings for another module: without the paths, which are meant for their own directory. */
    Settings withoutPaths() {
        return new Settings(skip, List.of(), List.of(), knownVariables, rules, failOn, reports);
    }

    /**
     * These settings with the severities that properties set; the command line's beat the pom's, and those beat {@code
     * rules}.
     */
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
