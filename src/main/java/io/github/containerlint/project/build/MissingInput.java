package io.github.containerlint.project.build;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something that an image build needs and that is not there.
 *
 * @param similar a name beside it that was perhaps meant
 */
@API(status = Status.EXPERIMENTAL)
public record MissingInput(Kind kind, Optional<String> similar) {
    /** What is missing. */
    public enum Kind {
        CONTEXT,
        DOCKERFILE
    }
}
