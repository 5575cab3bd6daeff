package io.github.containerlint.project;

import io.github.containerlint.project.files.MavenFacts;
import io.github.containerlint.project.files.PathGlob;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which files of a directory are linted.
 *
 * @param composeFiles one element for each Compose project: a path, or several paths joined with {@code :} that Compose
 *     merges in this order; empty for the standard names in each directory
 * @param dockerfiles paths and globs, relative to the linted directory; empty for the usual names
 * @param excluded absolute paths of directories that are not searched: build directories, and those of other modules. A
 *     file there is still read where a Compose file names it
 * @param knownVariables names of variables that are set where the Compose files are used, so that no file must set them
 * @param maven which files the build filters, and with which properties
 */
public record Selection(
        List<String> composeFiles,
        List<String> dockerfiles,
        Set<Path> excluded,
        Set<String> knownVariables,
        MavenFacts maven) {
    /** A colon joins files, unless it stands between a drive letter and a slash. */
    private static final Pattern JOIN = Pattern.compile(":(?![/\\\\])|(?<!^[A-Za-z]|:[A-Za-z]):");

    public Selection {
        composeFiles = List.copyOf(composeFiles);
        dockerfiles = List.copyOf(dockerfiles);
        excluded = Set.copyOf(excluded);
        knownVariables = Set.copyOf(knownVariables);
    }

    /** A selection without facts from a Maven model. */
    public Selection(
            List<String> composeFiles, List<String> dockerfiles, Set<Path> excluded, Set<String> knownVariables) {
        this(composeFiles, dockerfiles, excluded, knownVariables, MavenFacts.none());
    }

    /** A selection without known variables. */
    public Selection(List<String> composeFiles, List<String> dockerfiles, Set<Path> excluded) {
        this(composeFiles, dockerfiles, excluded, Set.of());
    }

    /** The selection of all files with standard names. */
    public static Selection everything() {
        return new Selection(List.of(), List.of(), Set.of());
    }

    /** The files of each Compose project that the configuration names. */
    List<List<Path>> compositions(SourceTree tree) {
        return composeFiles.stream()
                .map(entry -> names(entry).map(name -> path(tree, name)).toList())
                .filter(files -> !files.isEmpty())
                .toList();
    }

    /** The paths in one element of {@code composeFiles}. */
    static Stream<String> names(String entry) {
        return Arrays.stream(JOIN.split(entry)).map(String::strip).filter(name -> !name.isEmpty());
    }

    /** The absolute form of a path in the configuration. */
    static Path path(SourceTree tree, String name) {
        return tree.base().resolve(name).normalize();
    }

    /**
     * The absolute paths of all files that the selection names literally: Compose files, and Dockerfiles without a
     * pattern.
     */
    public List<Path> namedFiles(SourceTree tree) {
        Stream<String> compose = composeFiles.stream().flatMap(Selection::names);
        return Stream.concat(compose, dockerfiles.stream().filter(PathGlob::isLiteral))
                .map(name -> path(tree, name))
                .toList();
    }
}
