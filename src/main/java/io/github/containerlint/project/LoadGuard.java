package io.github.containerlint.project;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Catches faults of the linter itself while it reads one part of a project, so that the other parts are still read. */
final class LoadGuard {
    private final SourceTree tree;
    private final List<LoadFailure> failures = new ArrayList<>();

    /** @param tree the files without changes by templates */
    LoadGuard(SourceTree tree) {
        this.tree = tree;
    }

    /** The result of the reader; empty when the reader throws, and then the failure is recorded at the place. */
    <T> Optional<T> guarded(Span where, Supplier<Optional<T>> reader) {
        try {
            return reader.get();
        } catch (RuntimeException | StackOverflowError fault) {
            failures.add(new LoadFailure(where, where.file().path(), fault));
            return Optional.empty();
        }
    }

    /**
     * The result of the reader; empty when the reader throws, and then the failure is recorded at the start of the
     * file.
     */
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
