package io.github.containerlint.compose;

import io.github.containerlint.dotenv.Variables;
import java.nio.file.Path;

/**
 * What the values of a file depend on beside the file.
 *
 * @param directory what relative paths are relative to
 */
record Scope(Variables variables, Path directory) {
    Scope in(Path other) {
        return new Scope(variables, other);
    }
}
