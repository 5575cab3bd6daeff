package io.github.containerlint.project;

import io.github.containerlint.source.Span;

/**
 * A part of a project that could not be read because of a fault in the linter, not in the project.
 *
 * @param where the file, or the place in it
 * @param element the path of the file that was being read
 * @param cause the exception that the linter threw
 */
public record LoadFailure(Span where, String element, Throwable cause) {}
