package io.github.containerlint.dockerfile.instruction;

/**
 * ONBUILD: an instruction for those who build from this image.
 *
 * @param trigger the instruction; it holds the heredocs
 */
public record Onbuild(Syntax syntax, Instruction trigger) implements Instruction {}
