package io.github.containerlint.dockerfile.instruction;

/** ENTRYPOINT: the program that the container runs. */
public record Entrypoint(Syntax syntax, CommandLine command) implements Command {}
