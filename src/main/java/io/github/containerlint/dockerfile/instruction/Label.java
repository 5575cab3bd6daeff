package io.github.containerlint.dockerfile.instruction;

import java.util.List;

/** LABEL: says something about the image. */
public record Label(Syntax syntax, List<KeyValue> pairs) implements Instruction {
    public Label {
        pairs = List.copyOf(pairs);
    }
}
