package io.github.containerlint.project;

import io.github.containerlint.project.files.BuildScripts;
import io.github.containerlint.source.SourceTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where scripts, Makefiles and CI files start several Compose files as one project. */
final class ComposeJoins {
    private static final Pattern COMMANDS = Pattern.compile("&&|\\|\\||[;|]");
    private static final Pattern COMPOSE = Pattern.compile(
            "(?i)\\b(docker|podman)[- ]compose\\b|\\$[({]?(docker_?)?compose|stack\\s+deploy|dockerComposeFile");
    private static final Pattern OPTION =
            Pattern.compile("(?:^|[\\s\"'])(?:-f|--file|-c|--compose-file)(?:\\s+|=|[\"'],\\s*)[\"']?([^\\s\"',]+)");
    private static final Pattern SETTING = Pattern.compile("\\bCOMPOSE_FILE['\"]?\\s*[:=]\\s*['\"]?([^\\s'\"]+)");

    /** A variable or command at the start of a path, which holds the directory of the script. */
    private static final Pattern OWN_DIRECTORY = Pattern.compile("^(\\$[A-Za-z_]\\w*|\\$\\{[^}]*}|\\$\\([^)]*\\))/");

    private final SourceTree tree;

    private ComposeJoins(SourceTree tree) {
        this.tree = tree;
    }

    static List<ComposeJoin> in(BuildScripts scripts, SourceTree tree) {
        ComposeJoins joins = new ComposeJoins(tree);
        return scripts.all().stream().flatMap(joins::of).distinct().toList();
    }

    private Stream<ComposeJoin> of(BuildScripts.Script script) {
        return script.lines()
                .filter(line -> line.contains("-f") || line.contains("-c") || line.contains("COMPOSE_FILE"))
                .flatMap(line ->
                        Stream.concat(Arrays.stream(COMMANDS.split(line)).map(ComposeJoins::options), settings(line)))
                .filter(names -> names.size() > 1)
                .map(names -> join(names, script.file()))
                .filter(join -> !join.files().isEmpty());
    }

    private static List<String> options(String command) {
        return COMPOSE.matcher(command).find()
                ? OPTION.matcher(command).results().map(found -> found.group(1)).toList()
                : List.of();
    }

    private static Stream<List<String>> settings(String line) {
        Matcher found = SETTING.matcher(line);
        return found.find() ? Stream.of(List.of(found.group(1).split("[:;]"))) : Stream.empty();
    }

    /**
     * Resolves the names against the directory of the script or one above it: the one in which most of the files exist.
     */
    private ComposeJoin join(List<String> names, Path script) {
        List<Path> best = List.of();
        Path directory = script.getParent();
        while (directory != null && directory.startsWith(tree.root())) {
            List<Path> files = found(names, directory);
            best = files.size() > best.size() ? files : best;
            directory = directory.getParent();
        }
        return new ComposeJoin(tree.display(script), best, best.size() == names.size());
    }

    private List<Path> found(List<String> names, Path directory) {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            resolve(directory, OWN_DIRECTORY.matcher(name).replaceFirst(""))
                    .filter(tree::isFile)
                    .ifPresent(files::add);
        }
        return files;
    }

    private static Optional<Path> resolve(Path directory, String name) {
        try {
            return Optional.of(directory.resolve(name).normalize());
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
