package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * VOLUME: directories that each container gets an anonymous volume for.
 *
 * @param paths as written, without the quotes of the JSON form
 */
@API(status = Status.EXPERIMENTAL)
public record Volume(Syntax syntax, List<Text> paths) implements Instruction {
    public Volume {
        paths = List.copyOf(paths);
    }
}
