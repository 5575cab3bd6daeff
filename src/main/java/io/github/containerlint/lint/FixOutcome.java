package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import java.util.List;

/**
 * The result of applying fixes.
 *
 * @param files the files that change, sorted by path
 * @param applied the findings that are fixed
 * @param refused the findings whose fix overlaps one that was applied, which the next run offers again, or whose file
 *     could not be read in full
 */
public record FixOutcome(List<FixedFile> files, List<Finding> applied, List<Finding> refused) {
    public FixOutcome {
        files = List.copyOf(files);
        applied = List.copyOf(applied);
        refused = List.copyOf(refused);
    }
}
