package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * WORKDIR: the directory for what follows and for the container.
 *
 * @param path as written: absolute, or relative to the one before
 */
@API(status = Status.EXPERIMENTAL)
public record Workdir(Syntax syntax, Text path) implements Instruction {}
