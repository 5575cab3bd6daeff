package io.github.containerlint.dockerfile.instruction;

import java.util.List;

/** ARG: declares variables that the build may be given. */
public record Arg(Syntax syntax, List<ArgDefinition> definitions) implements Instruction {
    public Arg {
        definitions = List.copyOf(definitions);
    }
}
