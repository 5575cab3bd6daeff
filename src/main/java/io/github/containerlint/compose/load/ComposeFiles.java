package io.github.containerlint.compose.load;

import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names under which Compose looks for a directory's project. */
public final class ComposeFiles {
    private static final Pattern COMPOSE_NAME =
            Pattern.compile("(docker-)?compose[._-].+\\.ya?ml|.+[._-](docker-)?compose\\.ya?ml");
    private static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    private static final List<String> OVERRIDES = List.of(
            "compose.override.yml",
            "compose.override.yaml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");
    private static final Pattern SIBLING = Pattern.compile("(docker-)?compose([.-].+)?\\.ya?ml");

    private ComposeFiles() {}

    /**
     * The files that Compose takes in a directory when the user names no file: the first of its names, and an override.
     */
    public static List<Path> standard(SourceTree tree, Path directory) {
        Optional<Path> main = first(tree, directory, NAMES);
        return main.stream()
                .flatMap(file -> Stream.concat(Stream.of(file), first(tree, directory, OVERRIDES).stream()))
                .toList();
    }

    private static Optional<Path> first(SourceTree tree, Path directory, List<String> names) {
        return names.stream().map(directory::resolve).filter(tree::isFile).findFirst();
    }

    /** Files named like Compose files that Compose does not read on its own, such as {@code compose.prod.yaml}. */
    public static List<Path> others(SourceTree tree, Path directory) {
        List<Path> taken = standard(tree, directory);
        return tree.list(directory).stream()
                .filter(file -> SIBLING.matcher(file.getFileName().toString()).matches())
                .filter(file -> tree.isFile(file) && !taken.contains(file))
                .toList();
    }

    /** Whether Compose merges a file of this name over the file of a standard name beside it. */
    public static boolean isOverride(Path file) {
        return OVERRIDES.contains(file.getFileName().toString());
    }

    /** Whether the name alone says that Compose should read the file. */
    public static boolean isNamedForCompose(Path file) {
        return COMPOSE_NAME.matcher(file.getFileName().toString()).matches();
    }
}
