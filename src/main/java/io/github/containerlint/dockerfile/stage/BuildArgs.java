package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Variable;
import java.util.Map;

/**
 * The values that a build sets for its ARGs.
 *
 * @param values by name; {@link Variable#UNKNOWN} for a value that cannot be known here
 */
public record BuildArgs(Map<String, Variable> values) {
    /** No argument is set. */
    public static final BuildArgs NONE = new BuildArgs(Map.of());

    public BuildArgs {
        values = Map.copyOf(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BuildArgs args && values.equals(args.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
