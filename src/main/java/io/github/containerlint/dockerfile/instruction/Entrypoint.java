package io.github.containerlint.dockerfile.instruction;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** ENTRYPOINT: the program that the container runs. */
@API(status = Status.EXPERIMENTAL)
public record Entrypoint(Syntax syntax, CommandLine command) implements Command {}
