package io.github.containerlint.project;

import io.github.containerlint.source.Span;

/**
 * A part of a project on which the linter itself broke down while it was read: a fault of the linter, not of the project.
 *
 * @param where the file, or the place in it
 * @param element what was read: {@code compose.yaml}, {@code services.web}
 */
public record LoadFailure(Span where, String element, Throwable cause) {}
