package io.github.containerlint.compose;

import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads Compose projects; lands next. */
public final class ComposeLoader {
    private ComposeLoader() {}

    /** The project of a directory by the standard names. */
    public static Optional<ComposeProject> discover(SourceTree tree, Path directory) {
        throw new UnsupportedOperationException(directory.toString());
    }

    /** The project of these files, merged in this order. */
    public static ComposeProject load(SourceTree tree, List<Path> files) {
        throw new UnsupportedOperationException(files.toString());
    }
}
