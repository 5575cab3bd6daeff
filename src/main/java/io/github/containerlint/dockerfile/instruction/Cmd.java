package io.github.containerlint.dockerfile.instruction;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** CMD: the default command, or the default arguments of the entrypoint. */
@API(status = Status.EXPERIMENTAL)
public record Cmd(Syntax syntax, CommandLine command) implements Command {}
