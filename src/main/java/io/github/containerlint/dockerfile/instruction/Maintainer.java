package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * MAINTAINER: an old way to name the author.
 *
 * @param author as written
 */
@API(status = Status.EXPERIMENTAL)
public record Maintainer(Syntax syntax, Text author) implements Instruction {}
