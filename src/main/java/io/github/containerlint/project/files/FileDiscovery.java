package io.github.containerlint.project.files;

import io.github.containerlint.compose.load.ComposeFiles;
import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.facts.FileKind;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches container files in a directory and below it. */
public final class FileDiscovery {
    /**
     * The most files and directories that are searched; a larger directory holds unpacked data rather than a project.
     */
    private static final int MAX_ENTRIES = 200_000;

    private static final Pattern DOCKERFILE = Pattern.compile("(Dock|Contain)erfile|.*\\.((?i)(dock|contain)erfile)");

    /** Other names that begin like it. Bundlers, editors and documents use them, too, so the content must decide. */
    private static final Pattern LIKE_DOCKERFILE =
            Pattern.compile("(dock|contain)erfile([._-].*)?", Pattern.CASE_INSENSITIVE);

    /** What tools make, by the files beside which they make it. */
    private static final Map<String, FileKind> OUTPUT =
            Map.of("target", FileKind.BESIDE_TARGET, "build", FileKind.BESIDE_BUILD);

    private final SourceTree tree;
    private final List<String> patterns;
    private final Set<Path> excluded;
    private final List<PathPattern> exclude;
    private final Map<Path, List<Path>> directories = new LinkedHashMap<>();
    private final List<PathGlob> globs;
    private boolean truncated;

    /**
     * @param patterns paths and globs of Dockerfiles, relative to the linted directory; empty for the usual names
     * @param excluded absolute paths of directories that are not searched
     * @param exclude patterns of files that are left out
     */
    public FileDiscovery(SourceTree tree, List<String> patterns, Set<Path> excluded, List<PathPattern> exclude) {
        this.tree = tree;
        this.patterns = List.copyOf(patterns);
        this.excluded = Set.copyOf(excluded);
        this.exclude = List.copyOf(exclude);
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
            List<Path> found = new ArrayList<>();
            List<Path> below = new ArrayList<>();
            for (Path child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    below.add(child);
                } else if (!isLeftOut(child)) {
                    found.add(child);
                }
            }
            directories.put(directory, found);
            for (int at = below.size() - 1; at >= 0; at--) {
                if (isWanted(below.get(at))) {
                    ahead.push(below.get(at));
                }
            }
        }
    }

    /** Whether a pattern excludes the path. */
    public boolean isLeftOut(Path path) {
        for (PathPattern pattern : exclude) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(Path directory) {
        return !DirectoryKind.UNSEARCHED.has(directory.getFileName().toString())
                && !excluded.contains(directory)
                && !isLeftOut(directory)
                && !isOutput(directory)
                && (!SampleDirectories.holds(directory, tree.base()) || isNamed(directory));
    }

    /** Returns true for a directory that Maven, Cargo or Gradle creates beside its own file. */
    private boolean isOutput(Path directory) {
        FileKind maker = OUTPUT.get(directory.getFileName().toString());
        if (maker != null) {
            for (String file : maker.all()) {
                if (tree.isFile(directory.resolveSibling(file))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns true when a requested pattern of Dockerfiles names the directory or one below it. */
    private boolean isNamed(Path directory) {
        Path relative = tree.base().relativize(directory);
        return globs.stream().anyMatch(glob -> glob.fixedParent().startsWith(relative));
    }

    /**
     * The linted directory and those below it, without those that hold a program's data. Parents come first, each level
     * is sorted by name.
     */
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

    /** The files in a directory, sorted by name. */
    public List<Path> in(Path directory) {
        return directories.getOrDefault(directory, List.of());
    }

    /** The files in a directory that are named like Compose files, but not with a standard name. */
    public List<Path> composeSiblings(Path directory) {
        return in(directory).stream()
                .filter(ComposeFiles::isNamedForCompose)
                .filter(tree::isFile)
                .toList();
    }

    /** Returns true when the directory has more files than are searched. */
    public boolean isTruncated() {
        return truncated;
    }

    /** The Dockerfiles with the usual names, or those that the patterns select. */
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

    /** Returns true when a file matches the pattern. */
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
        boolean alike =
                LIKE_DOCKERFILE.matcher(name).matches() && !FileKind.NO_DOCKERFILE.has(name.toLowerCase(Locale.ROOT));
        return DOCKERFILE.matcher(name).matches()
                || alike && tree.read(file).filter(FirstInstruction::isFrom).isPresent();
    }

    /** The scripts, Makefiles and CI files, also those at the top of the directories above the linted one. */
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
