package io.github.containerlint.mojo;

import io.github.containerlint.image.ImagePlugin;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads the names of the images that a module's build makes from its effective pom. */
record ModelImages(MavenProject module) {
    Set<String> names(List<ImagePlugin> plugins) {
        return plugins.stream()
                .flatMap(plugin ->
                        Stream.ofNullable(module.getPlugin(plugin.key())).flatMap(used -> names(plugin, used)))
                .collect(Collectors.toSet());
    }

    private Stream<String> names(ImagePlugin plugin, Plugin used) {
        Stream<String> elements = Stream.concat(Stream.of(used), used.getExecutions().stream())
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .flatMap(configuration ->
                        plugin.elements().stream().flatMap(path -> texts((Xpp3Dom) configuration, path)));
        Stream<String> properties = plugin.properties().stream()
                .flatMap(name -> Stream.ofNullable(module.getProperties().getProperty(name)));
        Stream<String> defaults = plugin.defaults().stream()
                .filter(one -> used.getExecutions().stream()
                        .anyMatch(execution -> execution.getGoals().contains(one.goal())))
                .map(one -> one.name()
                        .replace("{artifactId}", module.getArtifactId())
                        .replace("{version}", module.getVersion()));
        return Stream.of(elements, properties, defaults).flatMap(names -> names).map(String::strip);
    }

    private static Stream<String> texts(Xpp3Dom from, String path) {
        Stream<Xpp3Dom> found = Stream.of(from);
        for (String name : path.split("/")) {
            found = found.flatMap(one -> Arrays.stream(one.getChildren()))
                    .filter(child -> name.equals("*") || name.equals(child.getName()));
        }
        return found.flatMap(one -> Stream.ofNullable(one.getValue()));
    }
}
