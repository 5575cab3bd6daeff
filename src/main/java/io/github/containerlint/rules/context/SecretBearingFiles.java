package io.github.containerlint.rules.context;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ResourceKind;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.environment.EnvironmentFile;
import io.github.containerlint.project.files.BuildOutputs;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The private files of a project: they hold its secrets, or are meant to hold them. */
final class SecretBearingFiles {
    /** The deepest level below a directory at which files are searched. */
    private static final int MAX_DEPTH = 4;

    private final SourceTree tree;
    private final GitStatus git;
    private final Map<Path, List<Located>> named = new LinkedHashMap<>();
    private final Map<Path, List<Path>> found = new HashMap<>();

    SecretBearingFiles(Project project) {
        this.tree = project.tree();
        this.git = project.git();
        project.compositions().forEach(this::addAll);
    }

    private void addAll(Composition composition) {
        composition.environment().files().stream()
                .filter(file -> isOwn(composition, file) || isPrivate(file))
                .forEach(file -> file(file.path()).addAll(file.mentions()));
        composition
                .compose()
                .resources(ResourceKind.SECRET)
                .flatMap(secret -> secret.file().stream())
                .forEach(this::add);
    }

    /** Returns true for the {@code .env} that Compose reads: its content differs from machine to machine. */
    private static boolean isOwn(Composition composition, EnvironmentFile file) {
        Path own = composition.compose().directory().resolve(EnvFileNames.DOTENV);
        return file.content().isPresent() && file.path().equals(own);
    }

    private void add(ConfigScalar secret) {
        secret.asPath()
                .filter(tree::isInside)
                .filter(path -> !EnvFileNames.isTemplate(name(path)))
                .ifPresent(path -> file(path).add(secret));
    }

    private List<Located> file(Path path) {
        return named.computeIfAbsent(path, fresh -> new ArrayList<>());
    }

    /**
     * The files at or below a directory: those that Compose files name, also missing ones, and each existing {@code
     * .env}.
     */
    List<Path> in(Path directory) {
        Stream<Path> below = named.keySet().stream().filter(path -> path.startsWith(directory));
        return Stream.concat(below, dotenvs(directory).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The places at which Compose files name the file. */
    List<Located> mentions(Path path) {
        return named.getOrDefault(path, List.of());
    }

    private List<Path> dotenvs(Path directory) {
        List<Path> known = found.get(directory);
        if (known == null) {
            known = dotenvs(directory, 0)
                    .filter(path -> isPrivate(environmentFile(path)))
                    .toList();
            found.put(directory, known);
        }
        return known;
    }

    private Stream<Path> dotenvs(Path directory, int depth) {
        return tree.list(directory).stream()
                .flatMap(child -> isPart(child, depth)
                        ? dotenvs(child, depth + 1)
                        : Stream.of(child).filter(file -> name(file).equals(EnvFileNames.DOTENV) && tree.isFile(file)));
    }

    private boolean isPart(Path child, int depth) {
        String name = name(child);
        return depth < MAX_DEPTH
                && !name.startsWith(".")
                && !DirectoryKind.MADE_UP.has(name)
                && !DirectoryKind.UNSEARCHED.has(name)
                && !BuildOutputs.holds(name)
                && tree.isDirectory(child)
                && !Files.isSymbolicLink(child);
    }

    private EnvironmentFile environmentFile(Path path) {
        return new EnvironmentFile(
                path,
                tree.display(path),
                tree.read(path).map(DotenvReader::read),
                Optional.empty(),
                List.of(),
                tree.read(path).orElseThrow().start());
    }

    /**
     * Returns true when the file holds a secret, or is named after secrets and is empty or expected. A file without
     * secrets, or a missing one, is private when git ignores it.
     */
    private boolean isPrivate(EnvironmentFile file) {
        boolean empty =
                file.content().filter(content -> content.entries().isEmpty()).isPresent();
        boolean byName = file.isForSecrets() && (empty || isExpected(file));
        return !file.isTemplate()
                && (!file.secrets().isEmpty() || byName || isNeeded(file) && git.isLeftOut(file.path()));
    }

    /** Returns true when the file does not exist, and a Compose file names it or an example shows its content. */
    private boolean isExpected(EnvironmentFile file) {
        return file.content().isEmpty()
                && (!file.mentions().isEmpty()
                        || tree.list(file.path().getParent()).stream()
                                .anyMatch(other -> EnvFileNames.isTemplateOf(name(other), name(file.path()))));
    }

    private boolean isNeeded(EnvironmentFile file) {
        return file.content().isPresent() || !file.mentions().isEmpty() || file.isForSecrets();
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
