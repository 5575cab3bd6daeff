package io.github.containerlint.project;

import io.github.containerlint.project.files.FileDiscovery;
import io.github.containerlint.project.files.PathGlob;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that the configuration names and that does not exist, or a pattern that no file matches.
 *
 * @param parameter {@code composeFiles} or {@code dockerfiles}
 * @param entry the element of the parameter, as it was written
 * @param problem a sentence: which parameter, what is wrong with its value, a semicolon, what to write instead
 */
public record AbsentSelection(String parameter, String entry, String problem) {
    /** The files and patterns of the selection that match no file, in the order of the configuration. */
    public static List<AbsentSelection> of(Selection selection, SourceTree tree) {
        List<AbsentSelection> all = new ArrayList<>();
        for (String entry : selection.composeFiles()) {
            Stream<String> names = PathGlob.isLiteral(entry) ? Selection.names(entry) : Stream.of(entry);
            names.flatMap(name -> problem("composeFiles", name, selection, tree).stream())
                    .forEach(problem -> all.add(new AbsentSelection("composeFiles", entry, problem)));
        }
        for (String entry : selection.dockerfiles()) {
            problem("dockerfiles", entry, selection, tree)
                    .ifPresent(problem -> all.add(new AbsentSelection("dockerfiles", entry, problem)));
        }
        return List.copyOf(all);
    }

    private static Optional<String> problem(String parameter, String entry, Selection selection, SourceTree tree) {
        if (PathGlob.isLiteral(entry)) {
            return absent(parameter, entry, tree);
        }
        Optional<String> malformed = PathGlob.problem(entry).map(problem -> "<%s>: %s".formatted(parameter, problem));
        boolean met = malformed.isEmpty()
                && new FileDiscovery(tree, List.of(entry), selection.excluded(), selection.exclude()).hasMatch(entry);
        return met ? Optional.empty() : malformed.or(() -> Optional.of(unmet(parameter, entry, tree)));
    }

    private static String unmet(String parameter, String pattern, SourceTree tree) {
        return "<%s>: no file in %s matches '%s'; write a pattern relative to that directory, such as **/*.%s"
                .formatted(parameter, tree.base(), pattern, parameter.equals("dockerfiles") ? "Dockerfile" : "yaml");
    }

    private static Optional<String> absent(String parameter, String name, SourceTree tree) {
        Path file = Selection.path(tree, name);
        if (!tree.isInside(file)) {
            return Optional.of(
                    "<%s>: '%s' lies outside of %s; name a file below it".formatted(parameter, name, tree.root()));
        }
        return tree.isFile(file)
                ? Optional.empty()
                : Optional.of("<%s>: there is no file '%s' in %s; write a path relative to that directory"
                        .formatted(parameter, name, tree.base()));
    }

    /**
     * The selection without the absent entries. Where all entries of a parameter are absent, the usual names count
     * again.
     */
    public static Selection without(Selection selection, Collection<AbsentSelection> absent) {
        return new Selection(
                rest(selection.composeFiles(), "composeFiles", absent),
                rest(selection.dockerfiles(), "dockerfiles", absent),
                selection.excluded(),
                selection.knownVariables(),
                selection.maven(),
                selection.exclude());
    }

    private static List<String> rest(List<String> entries, String parameter, Collection<AbsentSelection> absent) {
        return entries.stream()
                .filter(entry -> absent.stream().noneMatch(one -> one.isFor(parameter, entry)))
                .toList();
    }

    private boolean isFor(String otherParameter, String otherEntry) {
        return parameter.equals(otherParameter) && entry.equals(otherEntry);
    }
}
