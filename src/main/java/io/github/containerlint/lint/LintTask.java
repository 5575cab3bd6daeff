package io.github.containerlint.lint;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.project.Selection;
import java.nio.file.Path;

/**
 * What one module of a build wants linted, and how it weighs what is found there.
 *
 * <p>A module that asks twice, with different settings, is two tasks with one directory.
 *
 * @param directory the module's directory, absolute
 * @param selection the files to lint; paths in it are relative to the directory
 */
public record LintTask(Path directory, Selection selection, LintConfiguration configuration) {}
