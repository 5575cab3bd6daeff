package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * FROM: begins a stage.
 *
 * @param image as written: an image or an earlier stage, perhaps with variables
 * @param alias the name that {@code AS} gives the stage
 */
@API(status = Status.EXPERIMENTAL)
public record From(Syntax syntax, Text image, Optional<Text> alias) implements Instruction {
    /** The value of {@code --platform}, as written. */
    public Optional<Text> platform() {
        return flag("platform");
    }
}
