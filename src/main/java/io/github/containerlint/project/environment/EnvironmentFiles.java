package io.github.containerlint.project.environment;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.EnvFile;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.source.Lazy;
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

/** Finds the env files of one Compose project and their examples. */
public final class EnvironmentFiles {
    private final ComposeProject compose;
    private final SourceTree tree;
    private final GitStatus git;
    private final GivenVariables given;
    private final Set<Path> excluded;
    private final Map<Path, Optional<DotenvFile>> read = new HashMap<>();
    private final Map<Path, List<DotenvFile>> examples = new HashMap<>();
    private final Lazy<List<Path>> directories;

    /** @param excluded directories that are built, or that belong to other modules */
    public EnvironmentFiles(
            ComposeProject compose, SourceTree tree, GitStatus git, GivenVariables given, Set<Path> excluded) {
        this.compose = compose;
        this.tree = tree;
        this.git = git;
        this.given = given;
        this.excluded = excluded;
        this.directories = new Lazy<>(this::findDirectories);
        compose.envFiles().forEach(file -> read.put(file.source().location(), Optional.of(file)));
    }

    /** @param need the variable that must be set in a {@code .env} that does not exist */
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

    /** Returns true when the file does not exist, has no example, and does not lie in an excluded directory. */
    boolean isMissing(EnvironmentFile file) {
        return !tree.exists(file.path())
                && excluded.stream().noneMatch(file.path()::startsWith)
                && file.example().isEmpty();
    }

    /** The examples of {@code .env} in the project's directory. */
    List<DotenvFile> examples() {
        return examplesIn(compose.directory());
    }

    /**
     * The examples beside the project and its parts, or above them: Compose can be configured to read variables from
     * there.
     */
    List<DotenvFile> examplesInReach() {
        return directories.get().stream()
                .flatMap(directory -> examplesIn(directory).stream())
                .toList();
    }

    boolean isDotenvExposed() {
        return git.isExposed(dotenv());
    }

    /** Returns true when git keeps a {@code .env} of the project or above it, so that every checkout has it. */
    boolean isDotenvKept() {
        return directories.get().stream()
                .anyMatch(directory -> git.isCommitted(directory.resolve(EnvFileNames.DOTENV)));
    }

    private List<DotenvFile> examplesIn(Path directory) {
        return examples.computeIfAbsent(directory, this::findExamples);
    }

    private List<DotenvFile> findExamples(Path directory) {
        return tree.list(directory).stream()
                .filter(file -> EnvFileNames.isTemplateOf(file.getFileName().toString(), EnvFileNames.DOTENV))
                .flatMap(file -> content(file).stream())
                .toList();
    }

    private List<Path> findDirectories() {
        Stream<Path> parts = compose.files().stream().map(SourceFile::location).map(Path::getParent);
        Stream<Path> above = Stream.iterate(compose.directory(), directory -> directory != null, Path::getParent);
        return Stream.concat(above, parts).filter(tree::isInside).distinct().toList();
    }

    /** Returns true when an example beside the project contains the variable, or a {@code .env} that git keeps. */
    boolean isShown(String name) {
        Stream<DotenvFile> kept = git.isCommitted(dotenv()) ? content(dotenv()).stream() : Stream.empty();
        return Stream.concat(kept, examplesIn(compose.directory()).stream()).anyMatch(file -> names(file, name));
    }

    /** Returns true when a {@code .env} or an example in reach contains the variable. */
    boolean isKnown(String name) {
        Stream<DotenvFile> dotenvs = directories.get().stream()
                .flatMap(directory -> content(directory.resolve(EnvFileNames.DOTENV)).stream());
        return Stream.of(compose.envFiles().stream(), dotenvs, examplesInReach().stream())
                .flatMap(found -> found)
                .anyMatch(file -> names(file, name));
    }

    /** Returns true when another file of the project sets the variable; env files for containers do not count. */
    boolean isGiven(String name) {
        Stream<Path> own = compose.services().stream()
                .flatMap(service -> service.envFiles().stream())
                .flatMap(mention -> path(mention).stream());
        return given.hold(
                name,
                compose.directory(),
                Stream.concat(own, Stream.of(dotenv())).collect(Collectors.toSet()));
    }

    /** Returns true when an included project's env file with another name than {@code .env} sets the variable. */
    boolean isSetByOther(String name) {
        return compose.envFiles().stream()
                .filter(file -> !file.source().location().endsWith(EnvFileNames.DOTENV))
                .anyMatch(file -> file.find(name).isPresent());
    }

    /** Returns true when one of the service's own env files sets the variable. */
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
