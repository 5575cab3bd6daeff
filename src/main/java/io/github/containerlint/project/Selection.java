package io.github.containerlint.project;

import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    private static Stream<String> names(String entry) {
        return Arrays.stream(JOIN.split(entry)).map(String::strip).filter(name -> !name.isEmpty());
    }

    private static Path path(SourceTree tree, String name) {
        return tree.base().resolve(name).normalize();
    }

    /** The Dockerfiles that are asked for by a path, without patterns. */
    List<Path> namedDockerfiles(SourceTree tree) {
        return dockerfiles.stream()
                .filter(PathGlob::isLiteral)
                .map(name -> path(tree, name))
                .filter(tree::isFile)
                .toList();
    }

    /** Every path that is written out, absolute: what {@code composeFiles} joins, and Dockerfiles that are no patterns. */
    public List<Path> namedFiles(SourceTree tree) {
        Stream<String> compose = composeFiles.stream().flatMap(Selection::names);
        return Stream.concat(compose, dockerfiles.stream().filter(PathGlob::isLiteral))
                .map(name -> path(tree, name))
                .toList();
    }

    /** What is asked for and is not there, in the order in which it is asked for. */
    public List<AbsentSelection> absent(SourceTree tree) {
        Stream<AbsentSelection> compose = composeFiles.stream()
                .flatMap(entry -> names(entry)
                        .flatMap(name -> absent("composeFiles", name, tree).stream())
                        .map(problem -> new AbsentSelection("composeFiles", entry, problem)));
        Stream<AbsentSelection> docker = dockerfiles.stream()
                .flatMap(entry ->
                        absentDockerfile(entry, tree)
                                .map(problem -> new AbsentSelection("dockerfiles", entry, problem))
                                .stream());
        return Stream.concat(compose, docker).toList();
    }

    /** The same without some of what is asked for. Where nothing is left of a kind, the usual names count again. */
    public Selection without(Collection<AbsentSelection> absent) {
        return new Selection(
                rest(composeFiles, "composeFiles", absent),
                rest(dockerfiles, "dockerfiles", absent),
                excluded,
                knownVariables,
                maven);
    }

    private static List<String> rest(List<String> entries, String parameter, Collection<AbsentSelection> absent) {
        return entries.stream()
                .filter(entry -> absent.stream().noneMatch(one -> one.isFor(parameter, entry)))
                .toList();
    }

    private Optional<String> absentDockerfile(String entry, SourceTree tree) {
        if (PathGlob.isLiteral(entry)) {
            return absent("dockerfiles", entry, tree);
        }
        Optional<String> malformed = PathGlob.problem(entry).map("<dockerfiles>: "::concat);
        boolean met = malformed.isEmpty() && new ProjectFiles(tree, this).hasMatch(entry);
        return met ? Optional.empty() : malformed.or(() -> Optional.of(unmet(entry, tree)));
    }

    private static String unmet(String pattern, SourceTree tree) {
        return "<dockerfiles>: no file in %s matches '%s'; write a pattern relative to that directory, such as **/*.Dockerfile"
                .formatted(tree.base(), pattern);
    }

    private static Optional<String> absent(String parameter, String name, SourceTree tree) {
        Path file = path(tree, name);
        if (!tree.isInside(file)) {
            return Optional.of(
                    "<%s>: '%s' lies outside of %s; name a file below it".formatted(parameter, name, tree.root()));
        }
        return tree.isFile(file)
                ? Optional.empty()
                : Optional.of("<%s>: there is no file '%s' in %s; write a path relative to that directory"
                        .formatted(parameter, name, tree.base()));
    }
}
