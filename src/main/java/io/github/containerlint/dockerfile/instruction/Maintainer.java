package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;

/**
 * MAINTAINER: an old way to name the author.
 *
 * @param author as written
 */
public record Maintainer(Syntax syntax, Text author) implements Instruction {}
