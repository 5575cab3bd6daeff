package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Expanded;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables at one place of a build, or of the image that it leaves. */
public interface Environment {
    /** What the name stands for; unknown when only the base image could tell. */
    Variable variable(String name);

    /** The value where it is known. */
    default Optional<Text> value(String name) {
        return variable(name) instanceof Variable.Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /** The variables whose values are known, sorted by name. */
    Map<String, Text> known();

    /** The directories on PATH that this Dockerfile puts there, in their order; those of the base image are not among them. */
    List<Text> searchPath();

    /** A word with its variables put in and its quotes taken away, as Docker does it to most instructions. */
    Expanded expand(Text word);
}
