package io.github.containerlint.project;

import io.github.containerlint.compose.load.ComposeFiles;
import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.facts.FileKind;
import io.github.containerlint.project.templates.ComposeText;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Recognises Compose files that have no standard name by their content: they are started with {@code -f}. */
final class OtherNames {
    /** The top-level keys that Compose reads; extensions begin with {@code x-}. */
    private static final Set<String> TOP =
            Set.of("version", "name", "services", "volumes", "networks", "secrets", "configs", "include", "models");

    private static final Pattern YAML = Pattern.compile(".+\\.ya?ml");

    private OtherNames() {}

    /** Returns true when the text, which is not parsed here, seems to have services with images at the top level. */
    static boolean mayBe(Path file, SourceTree tree) {
        String name = file.getFileName().toString();
        boolean candidate = ComposeFiles.isNamedForCompose(file)
                || YAML.matcher(name).matches() && !FileKind.OF_ANOTHER_TOOL.has(name);
        return candidate
                && !isTestData(tree.base().relativize(file))
                && (ComposeFiles.isNamedForCompose(file)
                        || tree.glance(file).filter(ComposeText::hasImages).isPresent());
    }

    private static boolean isTestData(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(segment -> DirectoryKind.TEST_DATA.has(segment.toString()));
    }

    /** Returns true when the file lies in a directory of tests, which may start it in a different way. */
    static boolean isTest(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(segment -> DirectoryKind.TEST.has(segment.toString()));
    }

    /**
     * Returns true when Compose can read the file: it has services with images, and no top-level key that Compose does
     * not know. A file with a name for Compose may have problems.
     */
    static boolean isOne(ComposeUnit unit) {
        boolean images = unit.withoutSource().size() < unit.project().services().size();
        boolean faultless = unit.project().problems().isEmpty()
                && unit.project().config().entries().stream()
                        .allMatch(entry ->
                                TOP.contains(entry.name()) || entry.name().startsWith("x-"));
        return images && (faultless || ComposeFiles.isNamedForCompose(unit.main()));
    }
}
