package io.github.containerlint.git;

import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The state of a project's files in git: tracked or ignored.
 *
 * <p>The state is looked up on demand, and only from files below the tree's root: {@code .gitignore}, {@code
 * .git/info/exclude} and the index. Settings of the user or the system for all repositories do not count. Where there
 * is no repository, or it cannot be read, the state is not known.
 */
@API(status = Status.EXPERIMENTAL)
public final class GitStatus {
    private final SourceTree tree;
    private final Map<Path, Optional<GitWorkTree>> workTrees = new HashMap<>();

    public GitStatus(SourceTree tree) {
        this.tree = tree;
    }

    /** Whether the linted directory lies in a work tree. */
    public boolean isWorkTree() {
        return workTree(tree.base()).isPresent();
    }

    /** Whether git skips the file when all files are added; the file need not exist. Empty when not known. */
    public Optional<Boolean> isIgnored(Path file) {
        return of(file).map(workTree -> workTree.isIgnored(real(file)));
    }

    /**
     * Whether a {@code .gitignore} excludes the path, or every file in it. Ignore files count also without a
     * repository, because an archive of a project still contains them.
     */
    public boolean isLeftOut(Path path) {
        GitWorkTree workTree = of(path).orElseGet(() -> GitWorkTree.presumed(tree));
        Path real = real(path);
        return workTree.isIgnored(real) || workTree.isIgnored(real.resolve("anything"));
    }

    /** Whether the file is in the index; empty when not known. */
    public Optional<Boolean> isTracked(Path file) {
        return of(file).flatMap(workTree -> workTree.isTracked(real(file)));
    }

    /**
     * The edit that makes git ignore the file: a last line for the nearest {@code .gitignore} above it, or a new file.
     */
    public Optional<TextEdit> ignoring(Path file) {
        return of(file).flatMap(workTree -> workTree.ignoring(real(file)));
    }

    /** Whether git would add the file with all other files: it is neither ignored nor in the index yet. */
    public boolean isExposed(Path file) {
        return isIgnored(file).filter(ignored -> !ignored).isPresent()
                && isTracked(file).filter(tracked -> !tracked).isPresent();
    }

    /** Whether the file is known to be in the index. */
    public boolean isCommitted(Path file) {
        return isTracked(file).orElse(false);
    }

    private Optional<GitWorkTree> of(Path file) {
        Path directory = real(file).getParent();
        return directory == null || !tree.isInside(file) ? Optional.empty() : workTree(directory);
    }

    /**
     * The path with its links resolved, because the text is in a link's target; git itself keeps only the path of the
     * target.
     */
    private static Path real(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException absent) {
            Path directory = absolute.getParent();
            return directory == null ? absolute : real(directory).resolve(absolute.getFileName());
        }
    }

    private Optional<GitWorkTree> workTree(Path directory) {
        Optional<GitWorkTree> known = workTrees.get(directory);
        if (known == null) {
            known = GitWorkTree.at(tree, directory).or(() -> isBarred(directory) ? Optional.empty() : above(directory));
            workTrees.put(directory, known);
        }
        return known;
    }

    /**
     * Whether a file {@code .git} names a repository that cannot be read, so that the state of files here is not known.
     */
    private boolean isBarred(Path directory) {
        return tree.isFile(directory.resolve(".git"));
    }

    private Optional<GitWorkTree> above(Path directory) {
        return directory.equals(tree.root()) || directory.getParent() == null
                ? Optional.empty()
                : workTree(directory.getParent());
    }
}
