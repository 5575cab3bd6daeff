package io.github.containerlint.project.files;

import io.github.containerlint.compose.load.ComposeFiles;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for container files in a directory and below it. */
public final class FileDiscovery {
    /** More files and directories than these are no project any more but something that was unpacked into it. */
    private static final int MAX_ENTRIES = 200_000;

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

    /** What tools make, by the files beside which they make it. */
    private static final Map<String, List<String>> OUTPUT = Map.of(
            "target", List.of("pom.xml", "Cargo.toml", "build.sbt"),
            "build", List.of("build.gradle", "build.gradle.kts"));

    private final SourceTree tree;
    private final List<String> patterns;
    private final Set<Path> excluded;
    private final Map<Path, List<Path>> directories = new LinkedHashMap<>();
    private final List<PathGlob> globs;
    private boolean truncated;

    /**
     * @param patterns paths and globs of Dockerfiles, relative to the linted directory; none for the usual names
     * @param excluded directories, absolute, in which nothing is looked for
     */
    public FileDiscovery(SourceTree tree, List<String> patterns, Set<Path> excluded) {
        this.tree = tree;
        this.patterns = List.copyOf(patterns);
        this.excluded = Set.copyOf(excluded);
        this.globs = patterns.stream()
                .filter(pattern -> PathGlob.problem(pattern).isEmpty())
                .map(PathGlob::new)
                .toList();
        walk();
    }

    private void walk() {
        Deque<Path> ahead = new ArrayDeque<>(List.of(tree.base()));
        int entries = 0;
        while (!ahead.isEmpty()) {
            Path directory = ahead.pop();
            List<Path> children = tree.list(directory);
            entries += children.size();
            if (entries > MAX_ENTRIES) {
                truncated = true;
                return;
            }
            Map<Boolean, List<Path>> parted = children.stream()
                    .collect(Collectors.partitioningBy(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)));
            directories.put(directory, parted.get(false));
            List<Path> below = parted.get(true);
            IntStream.rangeClosed(1, below.size())
                    .mapToObj(back -> below.get(below.size() - back))
                    .filter(this::isWanted)
                    .forEach(ahead::push);
        }
    }

    private boolean isWanted(Path directory) {
        return !NEVER.contains(directory.getFileName().toString())
                && !excluded.contains(directory)
                && !isOutput(directory)
                && (!SampleDirectories.holds(directory, tree.base()) || isNamed(directory));
    }

    /** What Maven, Cargo or Gradle makes beside its own file. */
    private boolean isOutput(Path directory) {
        return OUTPUT.getOrDefault(directory.getFileName().toString(), List.of()).stream()
                .map(directory::resolveSibling)
                .anyMatch(tree::isFile);
    }

    /** Whether the directory, or one below it, is named by what Dockerfiles were asked for. */
    private boolean isNamed(Path directory) {
        Path relative = tree.base().relativize(directory);
        return globs.stream().anyMatch(glob -> glob.fixedParent().startsWith(relative));
    }

    /** The linted directory and those below it, parents first, each level by name; without those that hold a program's data. */
    public List<Path> directories() {
        return directories.keySet().stream()
                .filter(directory -> globs.isEmpty() || !isData(directory))
                .toList();
    }

    private boolean isData(Path directory) {
        return Stream.iterate(directory, one -> !one.equals(tree.base()), Path::getParent)
                .anyMatch(one -> SampleDirectories.holds(one, tree.base()));
    }

    /** All files, in the order of their directories. */
    public List<Path> all() {
        return directories.values().stream().flatMap(List::stream).toList();
    }

    /** The files of a directory, by name. */
    public List<Path> in(Path directory) {
        return directories.getOrDefault(directory, List.of());
    }

    /** Files in a directory that are named like Compose files but not in the standard way. */
    public List<Path> composeSiblings(Path directory) {
        return in(directory).stream()
                .filter(ComposeFiles::isNamedForCompose)
                .filter(tree::isFile)
                .toList();
    }

    /** Whether there was more than is looked at. */
    public boolean isTruncated() {
        return truncated;
    }

    /** The Dockerfiles by their usual names, or by the globs that were asked for. */
    public List<Path> dockerfiles() {
        Stream<Path> found = all().stream()
                .filter(file -> patterns.isEmpty() ? isDockerfile(file) : matches(globs, file))
                .filter(tree::isFile);
        Stream<Path> named = patterns.stream()
                .filter(PathGlob::isLiteral)
                .map(name -> tree.base().resolve(name).normalize())
                .filter(tree::isFile);
        return Stream.concat(named, found).distinct().toList();
    }

    /** Whether a file matches the pattern. */
    public boolean hasMatch(String pattern) {
        List<PathGlob> glob = List.of(new PathGlob(pattern));
        return all().stream().filter(file -> matches(glob, file)).anyMatch(tree::isFile);
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
    public List<Path> scripts() {
        Stream<Path> above = Stream.iterate(tree.base().getParent(), found -> found != null, Path::getParent)
                .takeWhile(directory -> directory.startsWith(tree.root()))
                .flatMap(directory -> ScriptNames.directories(directory).stream());
        return Stream.concat(directories.keySet().stream(), above)
                .flatMap(directory -> tree.list(directory).stream())
                .filter(ScriptNames::isScript)
                .filter(tree::isFile)
                .toList();
    }
}
