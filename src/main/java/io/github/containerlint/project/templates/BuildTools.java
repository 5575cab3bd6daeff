package io.github.containerlint.project.templates;

import io.github.containerlint.facts.FileKind;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a build tool may replace properties in a file, as far as the tool's own files tell. */
final class BuildTools {
    /** What fills files in is named by one of these words in its pom. */
    private static final Pattern FILLING = Pattern.compile(
            "(?i)filter|docker|jkube|compose|antrun|gmaven|groovy|exec-maven|assembly|resources-plugin|templating|velocity|replacer");

    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");

    /** Well-known parents that only filter application configuration. */
    private static final List<String> HARMLESS_PARENTS = List.of(
            "<artifactId>spring-boot-starter-parent</artifactId>", "<artifactId>spring-boot-dependencies</artifactId>");

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
                && HARMLESS_PARENTS.stream().noneMatch(parent.group()::contains)
                && !(directory.startsWith(tree.root())
                        && !directory.equals(tree.root())
                        && tree.isFile(directory.resolveSibling("pom.xml")));
    }
}
