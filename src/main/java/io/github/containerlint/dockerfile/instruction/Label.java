package io.github.containerlint.dockerfile.instruction;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** LABEL: adds metadata to the image. */
@API(status = Status.EXPERIMENTAL)
public record Label(Syntax syntax, List<KeyValue> pairs) implements Instruction {
    public Label {
        pairs = List.copyOf(pairs);
    }
}
