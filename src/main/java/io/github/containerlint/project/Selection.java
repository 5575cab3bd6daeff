package io.github.containerlint.project;

import io.github.containerlint.project.files.FileDiscovery;
import io.github.containerlint.project.files.MavenFacts;
import io.github.containerlint.project.files.PathGlob;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which files of a directory are linted.
 *
 * @param composeFiles one element for each Compose project: a path, or several paths joined with {@code :} that Compose
 *     merges in this order; a pattern stands for a project of each file that matches. Empty for the standard names in
 *     each directory
 * @param dockerfiles paths and globs, relative to the linted directory; empty for the usual names
 * @param excluded absolute paths of directories that are not searched: build directories, and those of other modules. A
 *     file there is still read where a Compose file names it
 * @param knownVariables names of variables that are set where the Compose files are used, so that no file must set them
 * @param exclude patterns of files that are not searched; like a file in an excluded directory, they are still read where
 *     a Compose file names them
 * @param maven which files the build filters, and with which properties
 */
public record Selection(
        List<String> composeFiles,
        List<String> dockerfiles,
        Set<Path> excluded,
        Set<String> knownVariables,
        MavenFacts maven,
        List<PathPattern> exclude) {
    /** A colon joins files, unless it stands between a drive letter and a slash. */
    private static final Pattern JOIN = Pattern.compile(":(?![/\\\\])|(?<!^[A-Za-z]|:[A-Za-z]):");

    public Selection {
        composeFiles = List.copyOf(composeFiles);
        dockerfiles = List.copyOf(dockerfiles);
        excluded = Set.copyOf(excluded);
        knownVariables = Set.copyOf(knownVariables);
        exclude = List.copyOf(exclude);
    }

    /** A selection that searches everything outside of the excluded directories. */
    public Selection(
            List<String> composeFiles,
            List<String> dockerfiles,
            Set<Path> excluded,
            Set<String> knownVariables,
            MavenFacts maven) {
        this(composeFiles, dockerfiles, excluded, knownVariables, maven, List.of());
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
        List<List<Path>> projects = new ArrayList<>();
        for (String entry : composeFiles) {
            if (PathGlob.isLiteral(entry)) {
                projects.add(names(entry).map(name -> path(tree, name)).toList());
            } else {
                new FileDiscovery(tree, List.of(entry), excluded, exclude)
                        .dockerfiles()
                        .forEach(file -> projects.add(List.of(file)));
            }
        }
        projects.removeIf(List::isEmpty);
        return projects;
    }

    /** The paths in one element of {@code composeFiles}. */
    public static Stream<String> names(String entry) {
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
        Stream<String> compose =
                composeFiles.stream().filter(PathGlob::isLiteral).flatMap(Selection::names);
        return Stream.concat(compose, dockerfiles.stream().filter(PathGlob::isLiteral))
                .map(name -> path(tree, name))
                .toList();
    }
}
