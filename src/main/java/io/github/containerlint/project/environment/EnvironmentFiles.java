package io.github.containerlint.project.environment;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.EnvFile;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the env files of one Compose project and the examples of them. */
public final class EnvironmentFiles {
    private final ComposeProject compose;
    private final SourceTree tree;
    private final GitStatus git;
    private final GivenVariables given;
    private final Set<Path> excluded;
    private final Map<Path, Optional<DotenvFile>> read = new HashMap<>();

    /** @param excluded directories that are built, or that other modules own */
    public EnvironmentFiles(
            ComposeProject compose, SourceTree tree, GitStatus git, GivenVariables given, Set<Path> excluded) {
        this.compose = compose;
        this.tree = tree;
        this.git = git;
        this.given = given;
        this.excluded = excluded;
        compose.envFiles().forEach(file -> read.put(file.source().location(), Optional.of(file)));
    }

    /** @param need what a {@code .env} that is not there would be for */
    List<EnvironmentFile> all(Optional<? extends Located> need) {
        Map<Path, List<EnvFile>> mentions = new LinkedHashMap<>();
        mentions.put(dotenv(), new ArrayList<>());
        compose.envFiles().forEach(file -> mentions.put(file.source().location(), new ArrayList<>()));
        compose.services().stream()
                .flatMap(service -> service.envFiles().stream())
                .forEach(mention -> path(mention)
                        .ifPresent(path -> mentions.computeIfAbsent(path, absent -> new ArrayList<>())
                                .add(mention)));
        return mentions.entrySet().stream()
                .flatMap(entry -> file(entry.getKey(), entry.getValue(), need).stream())
                .toList();
    }

    private Optional<EnvironmentFile> file(Path path, List<EnvFile> mentions, Optional<? extends Located> need) {
        Optional<Located> use = mentions.stream()
                .<Located>map(mention -> mention)
                .findFirst()
                .or(() -> need)
                .or(() -> content(path).map(file -> file.source().start()));
        return use.map(located -> new EnvironmentFile(
                path, tree.display(path), content(path), exampleOf(path).map(tree::display), mentions, located));
    }

    private Optional<Path> exampleOf(Path file) {
        String name = file.getFileName().toString();
        return tree.list(file.getParent()).stream()
                .filter(other -> EnvFileNames.isTemplateOf(other.getFileName().toString(), name))
                .findFirst();
    }

    private Path dotenv() {
        return compose.directory().resolve(EnvFileNames.DOTENV);
    }

    private Optional<Path> path(EnvFile mention) {
        return mention.path().asPath().filter(tree::isInside);
    }

    private Optional<DotenvFile> content(Path path) {
        return read.computeIfAbsent(path, this::parsed);
    }

    private Optional<DotenvFile> parsed(Path path) {
        return tree.read(path).map(DotenvReader::read);
    }

    /** Whether it is not there, nor an example of it, nor is it something that the build makes. */
    boolean isMissing(EnvironmentFile file) {
        return !tree.exists(file.path())
                && excluded.stream().noneMatch(file.path()::startsWith)
                && file.example().isEmpty();
    }

    /** The examples beside the project's own {@code .env}. */
    List<DotenvFile> examples() {
        return examplesIn(compose.directory()).toList();
    }

    /** Those beside the project, its parts, or above it: Compose can be told to take its variables from there. */
    List<DotenvFile> examplesInReach() {
        return directories().flatMap(this::examplesIn).toList();
    }

    boolean isDotenvExposed() {
        return git.isExposed(dotenv());
    }

    /** Whether git keeps one of their {@code .env}: then whoever has the project has it too. */
    boolean isDotenvKept() {
        return directories().anyMatch(directory -> git.isCommitted(directory.resolve(EnvFileNames.DOTENV)));
    }

    private Stream<DotenvFile> examplesIn(Path directory) {
        return tree.list(directory).stream()
                .filter(file -> EnvFileNames.isTemplateOf(file.getFileName().toString(), EnvFileNames.DOTENV))
                .flatMap(file -> content(file).stream());
    }

    private Stream<Path> directories() {
        Stream<Path> parts = compose.files().stream().map(SourceFile::location).map(Path::getParent);
        Stream<Path> above = Stream.iterate(compose.directory(), directory -> directory != null, Path::getParent);
        return Stream.concat(above, parts).filter(tree::isInside).distinct();
    }

    /** Whether an example beside the project shows the variable, or a {@code .env} that everybody has. */
    boolean isShown(String name) {
        Stream<DotenvFile> kept = git.isCommitted(dotenv()) ? content(dotenv()).stream() : Stream.empty();
        return Stream.concat(kept, examplesIn(compose.directory())).anyMatch(file -> names(file, name));
    }

    /** Whether a {@code .env} or an example within reach knows the variable. */
    boolean isKnown(String name) {
        Stream<DotenvFile> dotenvs =
                directories().flatMap(directory -> content(directory.resolve(EnvFileNames.DOTENV)).stream());
        return Stream.of(compose.envFiles().stream(), dotenvs, examplesInReach().stream())
                .flatMap(found -> found)
                .anyMatch(file -> names(file, name));
    }

    /** Whether some other file of the project gives it; those for containers alone do not. */
    boolean isGiven(String name) {
        Stream<Path> own = compose.services().stream()
                .flatMap(service -> service.envFiles().stream())
                .flatMap(mention -> path(mention).stream());
        return given.hold(
                name,
                compose.directory(),
                Stream.concat(own, Stream.of(dotenv())).collect(Collectors.toSet()));
    }

    /** Whether a file other than {@code .env} sets it, one that an include names: such a file is part of the project. */
    boolean isSetByOther(String name) {
        return compose.envFiles().stream()
                .filter(file -> !file.source().location().endsWith(EnvFileNames.DOTENV))
                .anyMatch(file -> file.find(name).isPresent());
    }

    /** Whether one of the service's own files sets the variable. */
    boolean isSetFor(Service service, String name) {
        return service.envFiles().stream()
                .flatMap(mention -> path(mention).stream())
                .flatMap(path -> content(path).stream())
                .anyMatch(file -> names(file, name));
    }

    private static boolean names(DotenvFile file, String name) {
        return file.entries().stream().anyMatch(entry -> entry.name().value().equals(name));
    }
}
