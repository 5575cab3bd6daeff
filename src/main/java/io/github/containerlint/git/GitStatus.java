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
 * What git does with the files of a project: which it keeps and which it ignores.
 *
 * <p>Looked up when somebody asks, and told by files below the tree's root alone: {@code .gitignore}, {@code
 * .git/info/exclude} and the index. What the user or the system configured for all repositories does not count. Where
 * there is no repository, or it cannot be read, nothing is known.
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

    /** Whether git leaves the file out when all are added, be it there or not. */
    public Optional<Boolean> isIgnored(Path file) {
        return of(file).map(workTree -> workTree.isIgnored(real(file)));
    }

    /**
     * Whether a {@code .gitignore} leaves the path out, or all that may lie in it. The ignore files count without a
     * repository too: an archive of a project has them still.
     */
    public boolean isLeftOut(Path path) {
        GitWorkTree workTree = of(path).orElseGet(() -> GitWorkTree.presumed(tree));
        Path real = real(path);
        return workTree.isIgnored(real) || workTree.isIgnored(real.resolve("anything"));
    }

    /** Whether the file is in the index. */
    public Optional<Boolean> isTracked(Path file) {
        return of(file).flatMap(workTree -> workTree.isTracked(real(file)));
    }

    /** The edit that has git ignore the file: a last line for the nearest {@code .gitignore} above it, or a new one. */
    public Optional<TextEdit> ignoring(Path file) {
        return of(file).flatMap(workTree -> workTree.ignoring(real(file)));
    }

    /** Whether it would be added with all other files: neither ignored nor in the index yet. */
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

    /** Git keeps of a link where it leads to; the text lies at its end. */
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

    /** The file names a repository that is out of reach: what git does here cannot be known. */
    private boolean isBarred(Path directory) {
        return tree.isFile(directory.resolve(".git"));
    }

    private Optional<GitWorkTree> above(Path directory) {
        return directory.equals(tree.root()) || directory.getParent() == null
                ? Optional.empty()
                : workTree(directory.getParent());
    }
}
