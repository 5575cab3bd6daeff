package io.github.containerlint.project.files;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.facts.FileKind;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The files of a project as they are when it is linted, before a build. */
@API(status = Status.EXPERIMENTAL)
public final class Checkout {
    /** What a module has from the beginning. */
    private static final Set<String> SOURCES = Set.of("src", "pom.xml");

    private final SourceTree tree;
    private final Set<Path> excluded;
    private final GitStatus git;
    private final List<Path> directories;
    private final ScriptOutputs outputs;

    /**
     * @param excluded absolute paths of build directories and of other modules
     * @param directories the linted directory and those below it
     */
    public Checkout(SourceTree tree, Set<Path> excluded, List<Path> directories) {
        this.tree = tree;
        this.excluded = Set.copyOf(excluded);
        this.git = new GitStatus(tree);
        this.directories = List.copyOf(directories);
        this.outputs = new ScriptOutputs(tree);
    }

    public SourceTree tree() {
        return tree;
    }

    public GitStatus git() {
        return git;
    }

    /**
     * Returns true when a path within the project does not exist, although no build makes it and git does not ignore
     * it. Ignored files are created by each developer.
     */
    public boolean isMissing(Path path) {
        return tree.isInside(path) && !tree.exists(path) && !isBuilt(path) && !git.isLeftOut(path);
    }

    /**
     * Returns true when every checkout lacks the path: git has not committed it, and its directory is not filled later.
     */
    public boolean isMissingFromCheckout(Path path) {
        return isMissing(path)
                && !siblings(path).contains(path.getFileName().toString())
                && !isFilledLater(nearestDirectory(path), path)
                && !git.isCommitted(path);
    }

    /** Returns true when a script or a Makefile of the project writes the path or a directory above it. */
    public boolean isWrittenByScript(Path path) {
        return outputs.hold(path, directories);
    }

    private Path nearestDirectory(Path path) {
        return Stream.iterate(path.getParent(), Path::getParent)
                .filter(above -> above.equals(tree.root()) || tree.isDirectory(above))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns true in an empty directory, as git leaves one for a submodule, and in another module outside of its
     * sources.
     */
    private boolean isFilledLater(Path directory, Path path) {
        boolean empty = names(directory).allMatch(FileKind.PLACEHOLDER::has);
        String next = path.getName(directory.getNameCount()).toString();
        return empty || excluded.contains(directory) && !SOURCES.contains(next);
    }

    private boolean isBuilt(Path path) {
        boolean inOutput = StreamSupport.stream(tree.base().relativize(path).spliterator(), false)
                .anyMatch(segment -> DirectoryKind.OUTPUT.has(segment.toString()));
        return inOutput || excluded.stream().anyMatch(directory -> path.startsWith(directory) && !isModule(directory));
    }

    /** Returns true when an excluded directory is another module, whose sources exist, and not a build directory. */
    private boolean isModule(Path directory) {
        return tree.isFile(directory.resolve("pom.xml"));
    }

    /** The names in the directory of the path. */
    public List<String> siblings(Path path) {
        return names(path.getParent()).toList();
    }

    private Stream<String> names(Path directory) {
        return tree.list(directory).stream().map(child -> child.getFileName().toString());
    }
}
