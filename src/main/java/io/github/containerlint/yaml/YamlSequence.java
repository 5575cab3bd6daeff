package io.github.containerlint.yaml;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * A list of a YAML file.
 *
 * @param flow whether it was written with brackets
 */
public record YamlSequence(List<YamlNode> items, boolean flow, Span span, Optional<Text> anchor, Optional<Text> tag)
        implements YamlNode {
    public YamlSequence {
        items = List.copyOf(items);
    }

    /** Compares by identity: a list of aliases may be nested too deeply to be compared. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "list at " + span;
    }
}
