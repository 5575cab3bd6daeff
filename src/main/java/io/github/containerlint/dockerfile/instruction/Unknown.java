package io.github.containerlint.dockerfile.instruction;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An instruction that a builder does not understand; a problem of the Dockerfile gives the reason. */
@API(status = Status.EXPERIMENTAL)
public record Unknown(Syntax syntax) implements Instruction {}
