package io.github.containerlint.project.build;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A context or Dockerfile that an image build needs and that does not exist.
 *
 * @param similar an existing name that was probably meant
 */
@API(status = Status.EXPERIMENTAL)
public record MissingInput(Kind kind, Optional<String> similar) {
    /** The kinds of missing input. */
    public enum Kind {
        CONTEXT,
        DOCKERFILE
    }
}
