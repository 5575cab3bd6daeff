package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;

/**
 * USER: who runs what follows and the container.
 *
 * @param user as written: a name or number, perhaps with a group after a colon
 */
public record User(Syntax syntax, Text user) implements Instruction {}
