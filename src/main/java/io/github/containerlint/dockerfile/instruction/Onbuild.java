package io.github.containerlint.dockerfile.instruction;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * ONBUILD: an instruction for those who build from this image.
 *
 * @param trigger the instruction; it holds the heredocs
 */
@API(status = Status.EXPERIMENTAL)
public record Onbuild(Syntax syntax, Instruction trigger) implements Instruction {}
