package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;

/**
 * STOPSIGNAL: what stops the container.
 *
 * @param signal as written: a name or a number
 */
public record Stopsignal(Syntax syntax, Text signal) implements Instruction {}
