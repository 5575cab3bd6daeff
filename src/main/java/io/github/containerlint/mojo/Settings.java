package io.github.containerlint.mojo;

import io.github.containerlint.config.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The settings of one execution of {@code check}, from the pom, its properties and the command line.
 *
 * @param parameters those that a configuration file can make, too
 * @param only the names of the rules to run; empty for all
 */
record Settings(boolean skip, Parameters parameters, List<String> only, List<String> reports) {
    /** The prefix of the properties that make settings. */
    static final String PREFIX = "container-lint.";

    /** The prefix of the property that sets the severity of a rule. */
    static final String RULE_PROPERTY = PREFIX + Parameters.RULES + ".";

    /** These settings for another module: without the paths, which are meant for their own directory. */
    Settings withoutPaths() {
        return new Settings(skip, parameters.withoutPaths(), only, reports);
    }

    /**
     * These settings with the severities that properties set; the command line's beat the pom's, and those beat {@code
     * rules}.
     */
    Settings with(MavenSession session, MavenProject module) {
        Map<String, String> all = new TreeMap<>(parameters.rules());
        List.of(module.getProperties(), session.getUserProperties()).forEach(properties -> add(properties, all));
        return new Settings(skip, parameters.weighing(all), only, reports);
    }

    private static void add(Properties properties, Map<String, String> rules) {
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(RULE_PROPERTY))
                .forEach(name -> rules.put(name.substring(RULE_PROPERTY.length()), properties.getProperty(name)));
    }
}
