package io.github.containerlint.git;

import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.util.FS;

/**
 * A work tree of git. Only JGit's readers are used, because opening a repository would read the user's configuration.
 */
final class GitWorkTree {
    private static final String IGNORE_FILE = ".gitignore";
    private static final Pattern POINTER = Pattern.compile("gitdir: ([^\\r\\n]+)\\s*");

    private final SourceTree tree;
    private final Path directory;
    private final Path gitDirectory;
    private final Map<Path, IgnoreNode> ignoreFiles = new HashMap<>();
    private Optional<DirCache> index;

    private GitWorkTree(SourceTree tree, Path directory, Path gitDirectory) {
        this.tree = tree;
        this.directory = directory;
        this.gitDirectory = gitDirectory;
    }

    /** The work tree whose top is this directory; empty when there is none. */
    static Optional<GitWorkTree> at(SourceTree tree, Path directory) {
        Path git = directory.resolve(".git");
        return (tree.isDirectory(git) ? Optional.of(git) : pointedTo(tree, git))
                .filter(found -> tree.isFile(found.resolve("HEAD")))
                .map(found -> new GitWorkTree(tree, directory, found));
    }

    /** A work tree for the whole tree of files, in which only the ignore files count. */
    static GitWorkTree presumed(SourceTree tree) {
        return new GitWorkTree(tree, tree.root(), tree.root().resolve(".git"));
    }

    /** The git directory that a file {@code .git} names, as in submodules and additional work trees. */
    private static Optional<Path> pointedTo(SourceTree tree, Path file) {
        return tree.read(file)
                .map(pointer -> POINTER.matcher(pointer.text()))
                .filter(Matcher::matches)
                .flatMap(pointer -> resolved(file, pointer.group(1)))
                .filter(tree::isDirectory);
    }

    private static Optional<Path> resolved(Path file, String written) {
        try {
            return Optional.of(file.resolveSibling(written).normalize());
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    /** Whether the path or a directory above it is ignored: a file in an ignored directory cannot be included again. */
    boolean isIgnored(Path file) {
        Path relative = directory.relativize(file);
        for (int names = 1; names < relative.getNameCount(); names++) {
            if (isIgnored(relative.subpath(0, names), true)) {
                return true;
            }
        }
        return isIgnored(relative, false);
    }

    /** Whether ignore files match exactly this path; the nearest one with a matching line decides. */
    private boolean isIgnored(Path relative, boolean isDirectory) {
        Path absolute = directory.resolve(relative);
        for (Path at = absolute.getParent(); at.startsWith(directory); at = at.getParent()) {
            Boolean decided =
                    rules(at.resolve(IGNORE_FILE)).checkIgnored(slashes(at.relativize(absolute)), isDirectory);
            if (decided != null) {
                return decided;
            }
        }
        Boolean decided = rules(commonDirectory().resolve("info/exclude")).checkIgnored(slashes(relative), isDirectory);
        return Boolean.TRUE.equals(decided);
    }

    private IgnoreNode rules(Path ignoreFile) {
        return ignoreFiles.computeIfAbsent(ignoreFile, this::parsed);
    }

    /** The rules of an ignore file; git does not follow an ignore file that is a link. */
    private IgnoreNode parsed(Path ignoreFile) {
        String lines = Files.isSymbolicLink(ignoreFile)
                ? ""
                : tree.read(ignoreFile).map(SourceFile::text).orElse("");
        IgnoreNode rules = new IgnoreNode();
        try (InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))) {
            rules.parse(in);
        } catch (IOException impossible) {
            throw new IllegalStateException("there is no disk under a text", impossible);
        }
        return rules;
    }

    /** The directory of the parts that all work trees of a repository share. */
    private Path commonDirectory() {
        Path pointer = gitDirectory.resolve("commondir");
        return tree.read(pointer)
                .flatMap(file -> resolved(pointer, file.text().strip()))
                .orElse(gitDirectory);
    }

    /** Whether the file is in the index; empty when the index cannot be read. */
    Optional<Boolean> isTracked(Path file) {
        String path = slashes(directory.relativize(file));
        return index().map(entries -> entries.findEntry(path) >= 0);
    }

    private Optional<DirCache> index() {
        if (index == null) {
            index = readIndex();
        }
        return index;
    }

    private Optional<DirCache> readIndex() {
        Path file = gitDirectory.resolve("index");
        if (!tree.isFile(file)) {
            return tree.exists(file) ? Optional.empty() : Optional.of(DirCache.newInCore());
        }
        try {
            return Optional.of(DirCache.read(file.toFile(), FS.DETECTED));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The edit that adds a line for the file to the nearest ignore file, which overrides those above it; empty where
     * that is a link.
     */
    Optional<TextEdit> ignoring(Path file) {
        for (Path at = file.getParent(); at.startsWith(directory); at = at.getParent()) {
            Path ignoreFile = at.resolve(IGNORE_FILE);
            if (Files.exists(ignoreFile, LinkOption.NOFOLLOW_LINKS)) {
                String line = line(at, file);
                return tree.isWritable(ignoreFile)
                        ? tree.read(ignoreFile).map(found -> TextEdit.lastLine(found, line))
                        : Optional.empty();
            }
        }
        Path fresh = directory.resolve(IGNORE_FILE);
        return Optional.of(TextEdit.lastLine(SourceFile.absent(tree.display(fresh), fresh), line(directory, file)));
    }

    private static String line(Path from, Path file) {
        String path = slashes(from.relativize(file)).replaceAll("([\\\\*?\\[])", "\\\\$1");
        return path.indexOf('/') < 0 ? path : "/" + path;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
