package io.github.containerlint.dockerfile.instruction;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An instruction that no builder could make sense of; a problem of the Dockerfile says why. */
@API(status = Status.EXPERIMENTAL)
public record Unknown(Syntax syntax) implements Instruction {}
