package io.github.containerlint.compose.config;

import io.github.containerlint.source.Span;

/**
 * A variable without a value in a scalar: Compose puts in an empty string, for the linter the value is unknown.
 *
 * @param offset where in the scalar's value the variable's value is missing
 * @param span the whole reference, such as <code>${TAG}</code>
 */
public record UnsetVariable(int offset, String name, Span span) {}
