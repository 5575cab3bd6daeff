package io.github.containerlint.project.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the Maven model of the linted module says about the text of files that its build fills in. Empty without a pom.
 *
 * @param properties what the names in {@code ${name}} and {@code @name@} stand for: the properties of the effective pom,
 *     those of its parents among them, and the model's own ({@code project.version}, {@code project.artifactId}, {@code
 *     project.build.finalName}). What {@code -D}, settings or an active profile brought is left out
 * @param filtered the directories, absolute, whose files the build fills in: the resources with {@code filtering} set to
 *     true, test resources and those of an execution of the resources plugin among them
 * @param images the names of the images that the build makes, with their registry and tag where the pom says so: those of
 *     jib, of Spring Boot's {@code build-image}, of docker-maven and dockerfile-maven, and of a Quarkus container image
 */
public record MavenFacts(Map<String, String> properties, Set<Path> filtered, Set<String> images) {
    public MavenFacts {
        properties = Map.copyOf(properties);
        filtered = Set.copyOf(filtered);
        images = Set.copyOf(images);
    }

    /** Of a build that makes no image. */
    public MavenFacts(Map<String, String> properties, Set<Path> filtered) {
        this(properties, filtered, Set.of());
    }

    /** Nothing is known. */
    public static MavenFacts none() {
        return new MavenFacts(Map.of(), Set.of());
    }

    /** What a name stands for, where the model knows it as a text without further names. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.contains("${"));
    }

    /** Whether the build fills in the names that the file holds. */
    public boolean fills(Path file) {
        return filtered.stream().anyMatch(file::startsWith);
    }
}
