package io.github.containerlint.project.context;

import io.github.containerlint.dockerignore.DockerignoreFile;
import io.github.containerlint.dockerignore.IgnorePattern;
import io.github.containerlint.dockerignore.IgnoreRules;
import io.github.containerlint.dockerignore.Sent;
import io.github.containerlint.project.files.BuildOutputs;
import io.github.containerlint.project.files.Checkout;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The files of a local build context, and which of them are sent to the build. */
@API(status = Status.EXPERIMENTAL)
public final class ContextFiles {
    private final Checkout host;
    private final SourceTree tree;
    private final Path directory;
    private final Optional<DockerignoreFile> ignoreFile;

    public ContextFiles(Checkout host, Path directory, Optional<DockerignoreFile> ignoreFile) {
        this.host = host;
        this.tree = host.tree();
        this.directory = directory;
        this.ignoreFile = ignoreFile;
    }

    public Path directory() {
        return directory;
    }

    /**
     * The ignore file that Docker uses: beside the Dockerfile, or at the top of the context; empty when there is none.
     */
    public Optional<DockerignoreFile> ignoreFile() {
        return ignoreFile;
    }

    /** Returns true when the file or directory exists; paths are relative to the context and separated by {@code /}. */
    public boolean has(String path) {
        return resolve(path).filter(tree::exists).isPresent();
    }

    public boolean isDirectory(String path) {
        return resolve(path).filter(tree::isDirectory).isPresent();
    }

    /** The file at a path of the context; empty when it cannot be read. */
    public Optional<SourceFile> read(String path) {
        return resolve(path).flatMap(tree::read);
    }

    /** The names in a directory of the context, sorted. */
    public List<String> names(String path) {
        return resolve(path).map(tree::list).orElse(List.of()).stream()
                .map(child -> child.getFileName().toString())
                .toList();
    }

    /** Returns true when the ignore file does not exclude the path, which need not exist. */
    public boolean isSent(String path) {
        return ignoreFile.map(file -> !file.isExcluded(path)).orElse(true);
    }

    /**
     * Returns true when the ignore file does not exclude the directory, or not everything below it; it need not exist.
     */
    public boolean isDirectorySent(String path) {
        return isSent(path)
                && ignoreFile.map(file -> file.rules().below(path) != Sent.NONE).orElse(true);
    }

    /**
     * The line of the ignore file that excludes a source of a {@code COPY} and everything below it.
     *
     * @return empty when the source is sent, or a path below it may be
     */
    public Optional<IgnorePattern> excludedBy(String path) {
        return ignoreFile
                .map(DockerignoreFile::rules)
                .filter(rules -> rules.excludes(path) && rules.below(path) == Sent.NONE)
                .flatMap(rules -> rules.decidedBy(path));
    }

    /** Returns true when the ignore file excludes the path even without the lines that name exactly this path. */
    public boolean isExcludedElsewhere(String path) {
        List<IgnorePattern> others = ignoreFile.map(DockerignoreFile::patterns).orElse(List.of()).stream()
                .filter(pattern -> !pattern.isFor(path))
                .toList();
        return new IgnoreRules(others).excludes(path);
    }

    /**
     * Returns true when the path should exist and does not: no build or person creates it, and git does not ignore it.
     */
    public boolean isMissing(String path) {
        return !BuildOutputs.holds(path)
                && resolve(path).filter(host::isMissingFromCheckout).isPresent();
    }

    /** Returns true when the context is the linted directory itself. */
    public boolean isAtTop() {
        return directory.equals(tree.base());
    }

    /**
     * Returns true when a directory above the context has such a path, so that the context may be meant to be that one.
     */
    public boolean isFoundFromAbove(String path) {
        return Stream.iterate(directory.getParent(), above -> above != null, Path::getParent)
                .takeWhile(above -> above.startsWith(tree.root()))
                .anyMatch(above -> tree.exists(above.resolve(path)));
    }

    /** A path of the host, relative to the context; empty when it lies outside, or is the context itself. */
    public Optional<String> relative(Path path) {
        return Optional.of(path)
                .filter(found -> found.startsWith(directory) && !found.equals(directory))
                .map(found -> PathNames.relative(directory, found));
    }

    /** A path in the context as reports write it; the context's own path when empty. */
    public String display(String path) {
        return resolve(path).map(tree::display).orElse(path);
    }

    private Optional<Path> resolve(String path) {
        try {
            return Optional.of(directory.resolve(path).normalize()).filter(found -> found.startsWith(directory));
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
