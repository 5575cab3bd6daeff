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
 * @param composeFiles a Compose project each: a path, or several joined with {@code :} that Compose merges in this order;
 *     empty for the standard names in each directory
 * @param dockerfiles paths and globs, relative to the linted directory; empty for the usual names
 * @param excluded directories, absolute, in which nothing is looked for: what is built, and what other modules own. A file
 *     there is still read where a Compose file names it
 * @param knownVariables names of variables that are set where the Compose files are used, so that no file has to
 * @param maven what the build fills into files, and from what
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

    /** Without a Maven model. */
    public Selection(
            List<String> composeFiles, List<String> dockerfiles, Set<Path> excluded, Set<String> knownVariables) {
        this(composeFiles, dockerfiles, excluded, knownVariables, MavenFacts.none());
    }

    /** Without variables that would be set elsewhere. */
    public Selection(List<String> composeFiles, List<String> dockerfiles, Set<Path> excluded) {
        this(composeFiles, dockerfiles, excluded, Set.of());
    }

    /** The standard names everywhere. */
    public static Selection everything() {
        return new Selection(List.of(), List.of(), Set.of());
    }

    /** The files of each Compose project that is asked for by name. */
    List<List<Path>> compositions(SourceTree tree) {
        return composeFiles.stream()
                .map(entry -> names(entry).map(name -> path(tree, name)).toList())
                .filter(files -> !files.isEmpty())
                .toList();
    }

    /** The paths that an element of {@code composeFiles} joins. */
    static Stream<String> names(String entry) {
        return Arrays.stream(JOIN.split(entry)).map(String::strip).filter(name -> !name.isEmpty());
    }

    /** A path of the configuration, absolute. */
    static Path path(SourceTree tree, String name) {
        return tree.base().resolve(name).normalize();
    }

    /** Every path that is written out, absolute: what {@code composeFiles} joins, and Dockerfiles that are no patterns. */
    public List<Path> namedFiles(SourceTree tree) {
        Stream<String> compose = composeFiles.stream().flatMap(Selection::names);
        return Stream.concat(compose, dockerfiles.stream().filter(PathGlob::isLiteral))
                .map(name -> path(tree, name))
                .toList();
    }
}
