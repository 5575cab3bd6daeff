package io.github.containerlint.dockerfile.instruction;

import java.util.List;

/** ENV: sets variables for the rest of the build and for the container. */
public record Env(Syntax syntax, List<KeyValue> pairs) implements Instruction {
    public Env {
        pairs = List.copyOf(pairs);
    }
}
