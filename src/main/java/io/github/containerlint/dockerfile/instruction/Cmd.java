package io.github.containerlint.dockerfile.instruction;

/** CMD: the default command, or the default arguments of the entrypoint. */
public record Cmd(Syntax syntax, CommandLine command) implements Command {}
