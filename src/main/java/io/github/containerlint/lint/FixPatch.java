package io.github.containerlint.lint;

import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The changes as a patch for {@code git apply} and {@code patch -p1}; unlike printed diffs it contains secrets.
 *
 * @param directory the directory to apply it in: the linted directory, or the root where a file above that changes
 * @param text empty when no file changes
 */
public record FixPatch(Path directory, String text) {
    public static FixPatch of(List<FixedFile> files, SourceTree tree) {
        boolean below = files.stream().allMatch(file -> file.file().location().startsWith(tree.base()));
        Path directory = below ? tree.base() : tree.root();
        return new FixPatch(
                directory, files.stream().map(file -> file.patch(directory)).collect(Collectors.joining()));
    }
}
