package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.source.SourceFile;

/**
 * A finding that is not repaired.
 *
 * @param file the file that keeps the repair from being made; the finding's own where it has no fix
 */
public record Unrepaired(Finding finding, Obstacle obstacle, SourceFile file) {
    /** What keeps a finding from being repaired. */
    public enum Obstacle {
        /** The rule offers no fix for this finding. */
        NO_FIX,
        /** The fix changes text that another fix changes too; the next run offers it again. */
        OVERLAP,
        /** The file could not be read completely, so that a new text would lose a part of it. */
        UNREADABLE,
        /** The file is a link or lies outside of the tree that was read; fixes for such files are dropped. */
        UNWRITABLE
    }
}
