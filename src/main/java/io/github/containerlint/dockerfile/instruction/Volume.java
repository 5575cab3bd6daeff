package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;

/**
 * VOLUME: directories that each container gets an anonymous volume for.
 *
 * @param paths as written but for the quotes of the JSON form
 */
public record Volume(Syntax syntax, List<Text> paths) implements Instruction {
    public Volume {
        paths = List.copyOf(paths);
    }
}
