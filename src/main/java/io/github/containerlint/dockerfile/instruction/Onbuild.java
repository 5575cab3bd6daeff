package io.github.containerlint.dockerfile.instruction;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * ONBUILD: an instruction for the builds of images that are based on this one.
 *
 * @param trigger the instruction; it holds the heredocs
 */
@API(status = Status.EXPERIMENTAL)
public record Onbuild(Syntax syntax, Instruction trigger) implements Instruction {}
