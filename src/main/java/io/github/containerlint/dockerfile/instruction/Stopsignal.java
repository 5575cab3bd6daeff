package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * STOPSIGNAL: the signal that stops the container.
 *
 * @param signal as written: a name or a number
 */
@API(status = Status.EXPERIMENTAL)
public record Stopsignal(Syntax syntax, Text signal) implements Instruction {}
