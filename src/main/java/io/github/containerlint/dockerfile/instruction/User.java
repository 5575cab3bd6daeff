package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * USER: the user that runs the following commands and the container.
 *
 * @param user as written: a name or number, perhaps with a group after a colon
 */
@API(status = Status.EXPERIMENTAL)
public record User(Syntax syntax, Text user) implements Instruction {}
