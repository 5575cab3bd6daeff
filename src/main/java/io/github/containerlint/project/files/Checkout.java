package io.github.containerlint.project.files;

import io.github.containerlint.git.GitStatus;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The files of a project as they are when it is linted, before anything is built. */
@API(status = Status.EXPERIMENTAL)
public final class Checkout {
    /** Where Maven, Gradle and the tools of JavaScript put what they make. */
    private static final Set<String> OUTPUT = Set.of("target", "build", "dist", "out");

    /** What keeps a directory in git that something is to fill. */
    private static final Set<String> PLACEHOLDERS = Set.of(".gitkeep", ".keep", ".gitignore");

    /** What a module has from the beginning. */
    private static final Set<String> SOURCES = Set.of("src", "pom.xml");

    private final SourceTree tree;
    private final Set<Path> excluded;
    private final GitStatus git;
    private final List<Path> directories;
    private final ScriptOutputs outputs;

    /**
     * @param excluded directories, absolute, of what is built and of other modules
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
     * Whether it should be there and is not: a path within the project that no build makes first, and that git would keep.
     * What it leaves out everybody makes for themselves.
     */
    public boolean isMissing(Path path) {
        return tree.isInside(path) && !tree.exists(path) && !isBuilt(path) && !git.isLeftOut(path);
    }

    /** Whether it is missing, and nobody but who checked the project out could have taken it away. */
    public boolean isMissingFromCheckout(Path path) {
        return isMissing(path)
                && !siblings(path).contains(path.getFileName().toString())
                && !isFilledLater(nearestDirectory(path), path)
                && !git.isCommitted(path);
    }

    /** Whether a script or a Makefile of the project writes it, or a directory that it lies in. */
    public boolean isWrittenByScript(Path path) {
        return outputs.hold(path, directories);
    }

    private Path nearestDirectory(Path path) {
        return Stream.iterate(path.getParent(), Path::getParent)
                .filter(above -> above.equals(tree.root()) || tree.isDirectory(above))
                .findFirst()
                .orElseThrow();
    }

    /** An empty directory, as git leaves one for a submodule; in another module what is not among its sources. */
    private boolean isFilledLater(Path directory, Path path) {
        boolean empty = names(directory).allMatch(PLACEHOLDERS::contains);
        String next = path.getName(directory.getNameCount()).toString();
        return empty || excluded.contains(directory) && !SOURCES.contains(next);
    }

    private boolean isBuilt(Path path) {
        boolean inOutput = StreamSupport.stream(tree.base().relativize(path).spliterator(), false)
                .anyMatch(segment -> OUTPUT.contains(segment.toString()));
        return inOutput || excluded.stream().anyMatch(directory -> path.startsWith(directory) && !isModule(directory));
    }

    /** Of the directories that are not looked at some are built, and some are other modules', whose sources are there. */
    private boolean isModule(Path directory) {
        return tree.isFile(directory.resolve("pom.xml"));
    }

    /** The names beside a path. */
    public List<String> siblings(Path path) {
        return names(path.getParent()).toList();
    }

    private Stream<String> names(Path directory) {
        return tree.list(directory).stream().map(child -> child.getFileName().toString());
    }
}
