package io.github.containerlint.project.environment;

import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.project.files.FileDiscovery;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that every checkout of the project gets from its files: from env files that git keeps, from scripts
 * that set them or name a file with {@code --env-file}, and from a CI matrix. The files are read on first use.
 */
public final class GivenVariables {
    private static final Pattern ENV_FILE = Pattern.compile("(.*\\.)?env(\\..+)?|\\.envrc");
    private static final Pattern OPTION = Pattern.compile("--env-file[=\\s\"',]+([^\\s\"',]+)");

    /** Matches {@code NAME=value} of a shell, of Make or of a command line, and {@code NAME: value} of YAML. */
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?<![\\w.$%{-])([A-Za-z_]\\w*)[\"']?[ \\t]*(?:[:?+]?=|:(?=\\s))");

    private static final List<String> PARTS =
            List.of("pom.xml", "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private final SourceTree tree;
    private final GitStatus git;
    private final FileDiscovery project;
    private final Map<Path, Set<String>> byEnvFile = new HashMap<>();
    private final Map<Path, Set<String>> byScript = new HashMap<>();
    private boolean found;

    public GivenVariables(SourceTree tree, GitStatus git, FileDiscovery project) {
        this.tree = tree;
        this.git = git;
        this.project = project;
    }

    /**
     * Returns true when a file sets the variable for the Compose project.
     *
     * @param directory the Compose project's directory; files in other parts of the project are for these parts only
     * @param others env files that do not count, because only containers get their variables, not Compose
     */
    boolean hold(String name, Path directory, Set<Path> others) {
        if (!found) {
            find();
            found = true;
        }
        return Stream.concat(byScript.entrySet().stream(), byEnvFile.entrySet().stream())
                .filter(file -> file.getValue().contains(name))
                .map(Map.Entry::getKey)
                .filter(file -> byScript.containsKey(file) || !others.contains(file))
                .anyMatch(file -> directory.startsWith(part(file)) || file.startsWith(directory));
    }

    /** The innermost directory around a file that is a module or has a Compose file. */
    private Path part(Path file) {
        return Stream.iterate(file.getParent(), Path::getParent)
                .filter(directory -> directory.equals(tree.root())
                        || directory.getParent() == null
                        || PARTS.stream().anyMatch(name -> tree.isFile(directory.resolve(name))))
                .findFirst()
                .orElse(tree.root());
    }

    private void find() {
        project.directories().stream()
                .flatMap(directory -> tree.list(directory).stream())
                .filter(GivenVariables::isEnvFile)
                .filter(this::isShared)
                .forEach(file -> names(file).ifPresent(names -> byEnvFile.put(file, names)));
        project.scripts().stream().flatMap(path -> tree.read(path).stream()).forEach(this::addAll);
    }

    /**
     * Returns true when every checkout has the file; where git cannot tell, {@code .env} is taken for a private file.
     */
    private boolean isShared(Path file) {
        return git.isTracked(file).orElse(!file.endsWith(EnvFileNames.DOTENV));
    }

    private static boolean isEnvFile(Path file) {
        String name = file.getFileName().toString();
        return ENV_FILE.matcher(name).matches() && !EnvFileNames.isTemplate(name);
    }

    private Optional<Set<String>> names(Path file) {
        return tree.read(file)
                .map(DotenvReader::read)
                .map(DotenvFile::entries)
                .map(entries ->
                        entries.stream().map(entry -> entry.name().value()).collect(Collectors.toSet()));
    }

    private void addAll(SourceFile script) {
        Set<String> names = new HashSet<>();
        ASSIGNMENT.matcher(script.text()).results().forEach(match -> names.add(match.group(1)));
        OPTION.matcher(script.text())
                .results()
                .map((MatchResult option) -> option.group(1))
                .flatMap(written -> named(written, script))
                .flatMap(file -> names(file).stream())
                .forEach(names::addAll);
        byScript.put(script.location(), names);
    }

    private Stream<Path> named(String written, SourceFile script) {
        try {
            return Stream.of(script.location().getParent(), tree.base(), tree.root())
                    .map(directory -> directory.resolve(written).normalize())
                    .filter(tree::isFile)
                    .filter(this::isShared)
                    .limit(1);
        } catch (InvalidPathException unusable) {
            return Stream.empty();
        }
    }
}
