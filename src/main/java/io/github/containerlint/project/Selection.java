package io.github.containerlint.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Which files of a directory are linted.
 *
 * @param composeFiles a Compose project each: a path, or several joined with {@code :} that Compose merges in this order;
 *     empty for the standard names in each directory
 * @param dockerfiles globs, relative to the linted directory; empty for the usual names
 * @param excluded directories, absolute, in which nothing is looked for: what is built, and what other modules own. A file
 *     there is still read where a Compose file names it
 */
public record Selection(List<String> composeFiles, List<String> dockerfiles, Set<Path> excluded) {
    public Selection {
        composeFiles = List.copyOf(composeFiles);
        dockerfiles = List.copyOf(dockerfiles);
        excluded = Set.copyOf(excluded);
    }

    /** The standard names everywhere. */
    public static Selection everything() {
        return new Selection(List.of(), List.of(), Set.of());
    }
}
