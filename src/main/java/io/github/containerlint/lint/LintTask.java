package io.github.containerlint.lint;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.project.Selection;
import java.nio.file.Path;

/**
 * The files that one module of a build lints, with its settings.
 *
 * <p>A module that lints twice with different settings has two tasks with one directory.
 *
 * @param directory the module's directory, absolute
 * @param selection the files to lint; paths in it are relative to the directory
 */
public record LintTask(Path directory, Selection selection, LintConfiguration configuration) {}
