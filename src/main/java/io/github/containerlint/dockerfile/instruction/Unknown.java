package io.github.containerlint.dockerfile.instruction;

/** An instruction that no builder could make sense of; a problem of the Dockerfile says why. */
public record Unknown(Syntax syntax) implements Instruction {}
