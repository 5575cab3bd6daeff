package io.github.containerlint.mojo;

import io.github.containerlint.source.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds settings that this plugin does not have: Maven ignores them silently, so a misspelt one would have no effect.
 */
final class SettingNames {
    private static final String PREFIX = Settings.PREFIX;

    /** Allowed because poms may keep the plugin's own version in a property of this name. */
    private static final String VERSION = PREFIX + "version";

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(container-lint\\.[^}]+)}");

    private final Set<String> elements;
    private final Set<String> properties;

    /** @param plugin all goals of the plugin, whose parameters share the configuration of a pom */
    SettingNames(PluginDescriptor plugin) {
        this.elements = new TreeSet<>();
        this.properties = new TreeSet<>(Set.of(VERSION));
        for (MojoDescriptor goal : plugin.getMojos()) {
            for (Parameter parameter : goal.getParameters()) {
                elements.add(parameter.getName());
            }
            for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
                Matcher property = PROPERTY.matcher(parameter.getValue(""));
                if (property.matches()) {
                    properties.add(property.group(1));
                }
            }
        }
    }

    /** A sentence for each setting that does not exist, without repetitions. */
    List<String> problems(MavenSession session, List<MavenProject> modules) {
        List<String> problems = new ArrayList<>(unknown(session.getUserProperties(), "-D"));
        for (MavenProject module : modules) {
            problems.addAll(unknown(module.getProperties(), "property "));
            OwnPlugin.in(module).stream()
                    .flatMap(this::containers)
                    .flatMap(container -> unknown(container).stream())
                    .forEach(problems::add);
        }
        return problems.stream().distinct().toList();
    }

    private Stream<ConfigurationContainer> containers(Plugin plugin) {
        return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream());
    }

    private List<String> unknown(Properties written, String before) {
        return written.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && !name.startsWith(Settings.RULE_PROPERTY))
                .filter(name -> !properties.contains(name))
                .sorted()
                .map(name -> problem(before + name, name, properties))
                .toList();
    }

    private List<String> unknown(ConfigurationContainer container) {
        if (!(container.getConfiguration() instanceof Xpp3Dom configuration)) {
            return List.of();
        }
        return Arrays.stream(configuration.getChildren())
                .map(Xpp3Dom::getName)
                .filter(name -> !elements.contains(name))
                .map(name -> problem("<" + name + ">", name, elements))
                .toList();
    }

    private static String problem(String shown, String name, Set<String> known) {
        return "%s: there is no such setting; %s".formatted(shown, Spelling.advice(name, known));
    }
}
