package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import java.util.List;

/**
 * The result of applying fixes.
 *
 * @param files the files that change, sorted by path
 * @param applied the findings that are fixed
 * @param unrepaired all other findings, in their order
 */
public record FixOutcome(List<FixedFile> files, List<Finding> applied, List<Unrepaired> unrepaired) {
    public FixOutcome {
        files = List.copyOf(files);
        applied = List.copyOf(applied);
        unrepaired = List.copyOf(unrepaired);
    }
}
