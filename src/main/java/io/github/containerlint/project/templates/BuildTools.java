package io.github.containerlint.project.templates;

import io.github.containerlint.facts.FileKind;
import io.github.containerlint.facts.PomWord;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a build tool may replace properties in a file, as far as the tool's own files tell. */
final class BuildTools {
    private static final Pattern FILLING = Pattern.compile(PomWord.FILLING.pattern(), Pattern.CASE_INSENSITIVE);

    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");

    private static final Pattern PLAIN_PARENT =
            Pattern.compile("<artifactId>" + PomWord.PLAIN_PARENT.pattern() + "</artifactId>");

    private BuildTools() {}

    static boolean mayFill(SourceTree tree, Path file) {
        return Stream.iterate(file.getParent(), above -> above.startsWith(tree.root()), Path::getParent)
                .anyMatch(directory -> FileKind.FILLING_BUILD.all().stream()
                                .map(directory::resolve)
                                .anyMatch(tree::isFile)
                        || tree.glance(directory.resolve("pom.xml"))
                                .filter(pom -> mayFill(pom, tree, directory))
                                .isPresent());
    }

    private static boolean mayFill(String pom, SourceTree tree, Path directory) {
        return FILLING.matcher(pom).find() || hasUnknownParent(pom, tree, directory);
    }

    /**
     * Returns true for a parent from a repository, which may add any plugin. A parent pom above is read in its
     * directory.
     */
    private static boolean hasUnknownParent(String pom, SourceTree tree, Path directory) {
        Matcher parent = PARENT.matcher(pom);
        return parent.find()
                && !PLAIN_PARENT.matcher(parent.group()).find()
                && !(directory.startsWith(tree.root())
                        && !directory.equals(tree.root())
                        && tree.isFile(directory.resolveSibling("pom.xml")));
    }
}
