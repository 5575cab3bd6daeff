package io.github.containerlint.project.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the Maven model of the linted module tells about files that its build filters. Empty without a pom.
 *
 * @param properties the values of the names in {@code ${name}} and {@code @name@}: the properties of the effective pom
 *     and its parents, and the model's own ({@code project.version}, {@code project.artifactId}, {@code
 *     project.build.finalName}). Properties from {@code -D}, settings or an active profile are left out
 * @param filtered the absolute paths of the directories whose files the build filters: resources and test resources
 *     with {@code filtering} set to true, and those of an execution of the resources plugin
 * @param images the names of the images that the build makes, with their registry and tag where the pom has them: those
 *     of jib, of Spring Boot's {@code build-image}, of docker-maven and dockerfile-maven, and of a Quarkus container
 *     image
 */
public record MavenFacts(Map<String, String> properties, Set<Path> filtered, Set<String> images) {
    public MavenFacts {
        properties = Map.copyOf(properties);
        filtered = Set.copyOf(filtered);
        images = Set.copyOf(images);
    }

    /** The facts of a build that makes no image. */
    public MavenFacts(Map<String, String> properties, Set<Path> filtered) {
        this(properties, filtered, Set.of());
    }

    /** The facts without a Maven model: empty. */
    public static MavenFacts none() {
        return new MavenFacts(Map.of(), Set.of());
    }

    /** The value of a property; empty where the model has none, or where the value refers to another property. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.contains("${"));
    }

    /** Returns true when the build replaces the names of properties in the file. */
    public boolean fills(Path file) {
        return filtered.stream().anyMatch(file::startsWith);
    }
}
