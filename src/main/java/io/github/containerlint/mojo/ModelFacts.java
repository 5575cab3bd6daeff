package io.github.containerlint.mojo;

import io.github.containerlint.project.files.MavenFacts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads what the linter needs from a module's effective model. Nothing is resolved or downloaded. */
record ModelFacts(MavenSession session, MavenProject module) {
    private static final String RESOURCES = "org.apache.maven.plugins:maven-resources-plugin";

    /** @param images the names of the images that all modules of the build make */
    MavenFacts facts(Set<String> images) {
        return module.getBasedir() == null ? MavenFacts.none() : new MavenFacts(properties(), filtered(), images);
    }

    /**
     * The module's properties, without those of the command line and of profiles: the next build may give them other
     * values.
     */
    private Map<String, String> properties() {
        Map<String, String> known = new HashMap<>();
        Properties written = module.getProperties();
        written.stringPropertyNames().forEach(name -> known.put(name, written.getProperty(name)));
        known.put("project.groupId", module.getGroupId());
        known.put("project.artifactId", module.getArtifactId());
        known.put("project.version", module.getVersion());
        Optional.ofNullable(module.getName()).ifPresent(name -> known.put("project.name", name));
        Optional.ofNullable(module.getBuild().getFinalName())
                .ifPresent(name -> known.put("project.build.finalName", name));
        known.keySet().removeAll(session.getUserProperties().stringPropertyNames());
        module.getActiveProfiles()
                .forEach(profile ->
                        known.keySet().removeAll(profile.getProperties().stringPropertyNames()));
        return known;
    }

    private Set<Path> filtered() {
        Stream<String> resources = Stream.concat(
                        module.getBuild().getResources().stream(), module.getBuild().getTestResources().stream())
                .filter(Resource::isFiltering)
                .map(Resource::getDirectory);
        Stream<String> copied = Stream.ofNullable(module.getPlugin(RESOURCES))
                .map(Plugin::getExecutions)
                .flatMap(executions -> executions.stream().map(PluginExecution::getConfiguration))
                .filter(Xpp3Dom.class::isInstance)
                .flatMap(configuration -> filtered((Xpp3Dom) configuration));
        Path directory = module.getBasedir().toPath().toAbsolutePath();
        return Stream.concat(resources, copied)
                .map(name -> directory.resolve(name).normalize())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The directories in {@code <resources><resource>} of {@code copy-resources}. */
    private static Stream<String> filtered(Xpp3Dom configuration) {
        return Stream.ofNullable(configuration.getChild("resources"))
                .flatMap(resources -> Arrays.stream(resources.getChildren()))
                .filter(resource -> "true".equals(text(resource, "filtering")))
                .map(resource -> text(resource, "directory"))
                .filter(directory -> !directory.isEmpty());
    }

    private static String text(Xpp3Dom parent, String name) {
        Xpp3Dom child = parent.getChild(name);
        return child == null || child.getValue() == null ? "" : child.getValue().strip();
    }
}
