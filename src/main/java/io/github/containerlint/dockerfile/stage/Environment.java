package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Expanded;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables at one place of a build, or of the image at its end. */
public interface Environment {
    /** The value of the variable; unknown when only the base image determines it. */
    Variable variable(String name);

    /** The value; empty where it is not known. */
    default Optional<Text> value(String name) {
        return variable(name) instanceof Variable.Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /** The variables whose values are known, sorted by name. */
    Map<String, Text> known();

    /**
     * The directories that this Dockerfile puts on PATH, in their order; those of the base image are not among them.
     */
    List<Text> searchPath();

    /** A word with values in place of its variables and without its quotes, as Docker reads it in most instructions. */
    Expanded expand(Text word);
}
