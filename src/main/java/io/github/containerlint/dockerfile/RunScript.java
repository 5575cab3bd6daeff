package io.github.containerlint.dockerfile;

import io.github.containerlint.source.Text;
import java.util.Optional;

/** Puts together what the shell of a RUN gets to read. */
final class RunScript {
    private RunScript() {}

    static Optional<Text> of(Run run) {
        throw new UnsupportedOperationException(run.name());
    }
}
