package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.PathBase;
import io.github.containerlint.dotenv.Variables;
import java.nio.file.Path;

/**
 * What the values of a file depend on beside the file.
 *
 * @param base what relative paths are relative to
 */
public record Scope(Variables variables, PathBase base) {
    /** That of a file which one of this scope extends. */
    Scope extended(Path directory) {
        return new Scope(variables, PathBase.carried(directory));
    }
}
