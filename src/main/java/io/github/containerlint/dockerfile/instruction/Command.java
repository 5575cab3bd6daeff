package io.github.containerlint.dockerfile.instruction;

/** An instruction made of a command line. */
public sealed interface Command extends Instruction permits Run, Cmd, Entrypoint {
    CommandLine command();
}
