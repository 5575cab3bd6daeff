package io.github.containerlint.dockerfile.instruction;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** ARG: declares variables that a build can set. */
@API(status = Status.EXPERIMENTAL)
public record Arg(Syntax syntax, List<ArgDefinition> definitions) implements Instruction {
    public Arg {
        definitions = List.copyOf(definitions);
    }
}
