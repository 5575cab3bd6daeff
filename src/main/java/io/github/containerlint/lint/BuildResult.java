package io.github.containerlint.lint;

import io.github.containerlint.project.Project;

/**
 * What all modules of a build have and what was found in them.
 *
 * @param project what was read, of all modules
 * @param all each finding once, with the highest severity that a module in charge of its file gives it
 * @param fails whether a finding reaches what a module in charge of its file lets the build fail on
 */
public record BuildResult(Project project, LintResult all, boolean fails) {}
