package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.PathBase;
import io.github.containerlint.dotenv.Variables;
import java.nio.file.Path;

/**
 * The variables and the directory that the values of a file depend on.
 *
 * @param base the directory that relative paths are relative to
 */
public record Scope(Variables variables, PathBase base) {
    /** The scope of a file that a file of this scope extends. */
    Scope extended(Path directory) {
        return new Scope(variables, PathBase.carried(directory));
    }
}
