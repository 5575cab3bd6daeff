package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;

/**
 * WORKDIR: the directory for what follows and for the container.
 *
 * @param path as written: absolute, or relative to the one before
 */
public record Workdir(Syntax syntax, Text path) implements Instruction {}
