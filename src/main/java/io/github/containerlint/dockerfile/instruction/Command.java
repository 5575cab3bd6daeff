package io.github.containerlint.dockerfile.instruction;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An instruction made of a command line. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Command extends Instruction permits Run, Cmd, Entrypoint {
    CommandLine command();
}
