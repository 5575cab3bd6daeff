package io.github.containerlint.project;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps a breakdown of the linter itself on one part of a project from the other parts, which are read all the same. */
final class LoadGuard {
    private final SourceTree tree;
    private final List<LoadFailure> failures = new ArrayList<>();

    /** @param tree the files as they lie there */
    LoadGuard(SourceTree tree) {
        this.tree = tree;
    }

    /** What is read; nothing, and a failure at the place, should the reader break down. */
    <T> Optional<T> guarded(Span where, Supplier<Optional<T>> reader) {
        try {
            return reader.get();
        } catch (RuntimeException | StackOverflowError fault) {
            failures.add(new LoadFailure(where, where.file().path(), fault));
            return Optional.empty();
        }
    }

    /** The same for what begins with a file. */
    <T> Optional<T> guarded(Path file, Supplier<Optional<T>> reader) {
        return guarded(start(file), reader);
    }

    private Span start(Path path) {
        return tree.read(path)
                .orElseGet(() -> SourceFile.of(tree.display(path), path, ""))
                .start();
    }

    List<LoadFailure> failures() {
        return List.copyOf(failures);
    }
}
