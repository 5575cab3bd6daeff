package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * WORKDIR: the directory for the following instructions and for the container.
 *
 * @param path as written: absolute, or relative to the directory before it
 */
@API(status = Status.EXPERIMENTAL)
public record Workdir(Syntax syntax, Text path) implements Instruction {}
