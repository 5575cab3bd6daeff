package io.github.containerlint.lint;

import io.github.containerlint.project.Project;
import java.util.List;

/**
 * The projects of all modules of a build with their findings.
 *
 * @param project the content of all modules
 * @param all each finding once, with the highest severity that a module in charge of its file gives it
 * @param gone the entries of the baseline that no longer occur
 * @param renewed the baseline with the findings of this build, and with the entries that it could not see; only where
 *     findings have identities
 * @param fails whether a finding reaches the severity at which a module in charge of its file fails the build
 */
public record BuildResult(Project project, LintResult all, List<BaselineEntry> gone, Baseline renewed, boolean fails) {
    public BuildResult {
        gone = List.copyOf(gone);
    }
}
