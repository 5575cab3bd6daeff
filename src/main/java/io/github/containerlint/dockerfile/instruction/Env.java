package io.github.containerlint.dockerfile.instruction;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** ENV: sets variables for the rest of the build and for the container. */
@API(status = Status.EXPERIMENTAL)
public record Env(Syntax syntax, List<KeyValue> pairs) implements Instruction {
    public Env {
        pairs = List.copyOf(pairs);
    }
}
