package io.github.containerlint.rules;

import io.github.containerlint.GitCommand;
import io.github.containerlint.project.Selection;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A small project on which a rule reports a fault ({@code bad}, {@code bad-*}) or nothing ({@code good}, {@code good-*}).
 *
 * <p>All files of its folder belong to the project, except these:
 *
 * <ul>
 *   <li>{@code from}: the path of a sibling, such as {@code ../bad}, of whose project this one has all files that hold text,
 *       except those that its folder replaces and those in further lines {@code without PATH}. The folder holds the
 *       difference; the special files of this list are never taken over
 *   <li>{@code expected}: the findings of the rule, as the report prints them
 *   <li>{@code tree}: the paths of empty files, one per line; a directory ends in {@code /}
 *   <li>{@code git-state}: git commands without the {@code git}, one per line: {@code init}, {@code add .env};
 *       {@code exclude PATTERN} writes into {@code .git/info/exclude}
 *   <li>{@code options}: properties {@code composeFiles}, {@code dockerfiles}, {@code excluded} and {@code
 *       knownVariables}, parted by commas
 *   <li>{@code dot.gitignore}: the project's {@code .gitignore}; under its own name it would hide fixtures from this
 *       repository's git
 *   <li>{@code cure/}: for a bad fixture, the files as a developer writes them who follows the messages; they are copied
 *       over the project; {@code cure/removed} names files that are deleted, one per line, and {@code cure/git-state}
 *       holds git commands that come first
 * </ul>
 */
record RuleFixture(String rule, Path folder) {
    static final Path ROOT = Path.of("src/test/resources/rules");

    private static final String FROM = "from";
    private static final String EXPECTED = "expected";
    private static final String TREE = "tree";
    private static final String GIT_STATE = "git-state";
    private static final String OPTIONS = "options";
    private static final Set<String> SPECIAL = Set.of(FROM, EXPECTED, TREE, GIT_STATE, OPTIONS);
    private static final String STORED_GITIGNORE = "dot.gitignore";
    private static final String CURE = "cure";
    private static final String REMOVED = "cure/removed";
    private static final String CURE_GIT_STATE = "cure/git-state";

    /** The fixtures of a rule, sorted by name. */
    static List<RuleFixture> of(String rule) {
        return in(ROOT.resolve(rule), rule);
    }

    private static List<RuleFixture> in(Path directory, String rule) {
        return children(directory).stream()
                .map(folder -> new RuleFixture(rule, folder))
                .toList();
    }

    /** This fixture and its siblings. */
    List<RuleFixture> ofTheSameRule() {
        return in(folder.getParent(), rule);
    }

    /** The rules for which there is a folder. */
    static List<String> rules() {
        return children(ROOT).stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    boolean isBad() {
        return isNamed("bad");
    }

    boolean isGood() {
        return isNamed("good");
    }

    private boolean isNamed(String kind) {
        return name().equals(kind) || name().startsWith(kind + "-");
    }

    Path expectedFile() {
        return folder.resolve(EXPECTED);
    }

    List<String> gitCommands() {
        return lines(GIT_STATE);
    }

    /** The paths of the project's empty files. */
    List<String> emptyPaths() {
        return lines(TREE);
    }

    /** The project's files that hold text, sorted by path. */
    List<ProjectFile> files() {
        return FixtureFiles.of(this);
    }

    /** The files that are kept in the folder itself. */
    List<ProjectFile> ownFiles() {
        return filesBelow(folder)
                .filter(file -> !file.startsWith(cureFolder()))
                .filter(file -> !(file.getParent().equals(folder)
                        && SPECIAL.contains(file.getFileName().toString())))
                .map(file -> new ProjectFile(pathInProject(file, folder), file))
                .toList();
    }

    boolean takesFromSibling() {
        return Files.exists(folder.resolve(FROM));
    }

    /** The lines of the file {@code from}: the path of the sibling, then the files that are left out. */
    List<String> from() {
        return lines(FROM);
    }

    /** Returns true when the folder has a tree, a git state or options that the sibling does not have. */
    boolean differsInSettings(RuleFixture sibling) {
        return Stream.of(TREE, GIT_STATE, OPTIONS)
                .filter(name -> !lines(name).isEmpty())
                .anyMatch(name -> !lines(name).equals(sibling.lines(name)));
    }

    private static Stream<Path> filesBelow(Path directory) {
        try (Stream<Path> below = Files.walk(directory)) {
            return below.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cureFolder() {
        return folder.resolve(CURE);
    }

    boolean hasCure() {
        return Files.isDirectory(cureFolder());
    }

    /** Changes the laid out project as the messages of the rule tell the developer to. */
    void cure(Path directory) throws IOException {
        for (String command : cureGitCommands()) {
            git(directory, command);
        }
        for (Path stored : filesBelow(cureFolder()).toList()) {
            if (!stored.equals(folder.resolve(REMOVED)) && !stored.equals(folder.resolve(CURE_GIT_STATE))) {
                Path target = directory.resolve(pathInProject(stored, cureFolder()));
                Files.createDirectories(target.getParent());
                Files.copy(stored, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (String path : lines(REMOVED)) {
            Files.delete(directory.resolve(path));
        }
    }

    /** The git commands of the cure. */
    List<String> cureGitCommands() {
        return lines(CURE_GIT_STATE);
    }

    /** The path that a stored file has in the project. */
    private static Path pathInProject(Path stored, Path top) {
        Path path = top.relativize(stored);
        return path.getFileName().toString().equals(STORED_GITIGNORE) ? path.resolveSibling(".gitignore") : path;
    }

    /** Builds the project in a directory of its own, so that nothing outside of it is seen. */
    void layOutIn(Path directory) throws IOException {
        for (ProjectFile file : files()) {
            Path target = directory.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.copy(file.stored(), target);
        }
        for (String path : emptyPaths()) {
            Path target = directory.resolve(path);
            Files.createDirectories(path.endsWith("/") ? target : target.getParent());
            if (!path.endsWith("/")) {
                Files.createFile(target);
            }
        }
        for (String command : gitCommands()) {
            git(directory, command);
        }
    }

    private static void git(Path directory, String command) throws IOException {
        if (command.startsWith("exclude ")) {
            Path exclude =
                    Files.createDirectories(directory.resolve(".git/info")).resolve("exclude");
            Files.writeString(exclude, command.substring("exclude ".length()) + "\n");
            return;
        }
        GitCommand.run(directory, command.split(" "));
    }

    /** The configuration of a user for this project. */
    Selection selection(Path directory) {
        Properties options = new Properties();
        try {
            options.load(new StringReader(String.join("\n", lines(OPTIONS))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Selection(
                list(options, "composeFiles"),
                list(options, "dockerfiles"),
                Set.copyOf(list(options, "excluded").stream()
                        .map(directory::resolve)
                        .toList()),
                Set.copyOf(list(options, "knownVariables")));
    }

    private static List<String> list(Properties options, String key) {
        return Arrays.stream(options.getProperty(key, "").split(","))
                .filter(value -> !value.isBlank())
                .toList();
    }

    private List<String> lines(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path)
                    ? Files.readAllLines(path).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(directory)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rule + "/" + name();
    }
}
