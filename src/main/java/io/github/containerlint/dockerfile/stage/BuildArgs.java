package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Variable;
import java.util.Map;

/**
 * What a build is given for its ARGs.
 *
 * @param values by name; {@link Variable#UNKNOWN} for one that is given a value nobody can know here
 */
public record BuildArgs(Map<String, Variable> values) {
    /** Nothing is given. */
    public static final BuildArgs NONE = new BuildArgs(Map.of());

    public BuildArgs {
        values = Map.copyOf(values);
    }
}
