package io.github.containerlint.project;

import io.github.containerlint.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for container files in a directory and below it. */
final class ProjectFiles {
    /** Deeper, or more directories than these, is no project any more but something that was unpacked into it. */
    private static final int MAX_DEPTH = 16;

    private static final int MAX_DIRECTORIES = 20_000;

    /** Inputs of tests, be it in a module that the build does not name. */
    private static final Path TESTS = Path.of("src", "test");

    private static final Set<String> NEVER = Set.of(
            ".git",
            ".hg",
            ".svn",
            "node_modules",
            ".venv",
            "venv",
            "__pycache__",
            ".idea",
            ".vscode",
            ".gradle",
            ".m2",
            ".tox",
            ".mypy_cache");
    private static final Pattern DOCKERFILE = Pattern.compile("(Dock|Contain)erfile|.*\\.((?i)(dock|contain)erfile)");

    /** What bundlers, editors and documents name like it as well. */
    private static final Pattern LIKE_DOCKERFILE =
            Pattern.compile("(dock|contain)erfile([._-].*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_DOCKERFILE = Pattern.compile(
            ".*\\.(dockerignore|containerignore|md|txt|adoc|rst|html?|map|snap|j2|jinja2?|tmpl|tpl|template|erb|in|mustache|ftl|bak|orig|rej|swp)|.*~",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPOSE_SIBLING =
            Pattern.compile("(docker-)?compose[._-].+\\.ya?ml|.+[._-](docker-)?compose\\.ya?ml");

    private final SourceTree tree;
    private final Selection selection;
    private final List<Path> directories = new ArrayList<>();
    private boolean truncated;

    ProjectFiles(SourceTree tree, Selection selection) {
        this.tree = tree;
        this.selection = selection;
        walk(tree.base(), 0);
    }

    private void walk(Path directory, int depth) {
        if (depth > MAX_DEPTH || directories.size() >= MAX_DIRECTORIES) {
            truncated = true;
            return;
        }
        directories.add(directory);
        for (Path child : tree.list(directory)) {
            if (Files.isDirectory(child) && !Files.isSymbolicLink(child) && isWanted(child)) {
                walk(child, depth + 1);
            }
        }
    }

    private boolean isWanted(Path directory) {
        return !directory.endsWith(TESTS)
                && !NEVER.contains(directory.getFileName().toString())
                && !selection.excluded().contains(directory);
    }

    /** The linted directory and those below it, parents first, each level by name. */
    List<Path> directories() {
        return List.copyOf(directories);
    }

    /** Whether there was more than is looked at. */
    boolean isTruncated() {
        return truncated;
    }

    /** The Dockerfiles by their usual names, or by the globs that were asked for. */
    List<Path> dockerfiles() {
        List<PathGlob> globs =
                selection.dockerfiles().stream().map(PathGlob::new).toList();
        Stream<Path> found = files().filter(file -> globs.isEmpty() ? isDockerfile(file) : matches(globs, file));
        return Stream.concat(selection.namedDockerfiles(tree).stream(), found)
                .distinct()
                .toList();
    }

    private Stream<Path> files() {
        return directories.stream()
                .flatMap(directory -> tree.list(directory).stream())
                .filter(tree::isFile);
    }

    /** Whether a file matches the pattern. */
    boolean hasMatch(String pattern) {
        List<PathGlob> glob = List.of(new PathGlob(pattern));
        return files().anyMatch(file -> matches(glob, file));
    }

    private boolean matches(List<PathGlob> globs, Path file) {
        Path relative = tree.base().relativize(file);
        return globs.stream().anyMatch(glob -> glob.matches(relative));
    }

    private boolean isDockerfile(Path file) {
        String name = file.getFileName().toString();
        boolean alike = LIKE_DOCKERFILE.matcher(name).matches()
                && !NO_DOCKERFILE.matcher(name).matches();
        return DOCKERFILE.matcher(name).matches()
                || alike && tree.read(file).filter(FirstInstruction::isFrom).isPresent();
    }

    /** Scripts, Makefiles and files for CI, those at the top of the directories above the linted one among them. */
    List<Path> scripts() {
        Stream<Path> above = Stream.iterate(tree.base().getParent(), found -> found != null, Path::getParent)
                .takeWhile(directory -> directory.startsWith(tree.root()))
                .flatMap(directory -> ScriptNames.directories(directory).stream());
        return Stream.concat(directories.stream(), above)
                .flatMap(directory -> tree.list(directory).stream())
                .filter(ScriptNames::isScript)
                .filter(tree::isFile)
                .toList();
    }

    /** Files in a directory that are named like Compose files but not in the standard way. */
    List<Path> composeSiblings(Path directory) {
        return tree.list(directory).stream()
                .filter(tree::isFile)
                .filter(file ->
                        COMPOSE_SIBLING.matcher(file.getFileName().toString()).matches())
                .toList();
    }
}
