package io.github.containerlint.source;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A part of a file that its reader could not understand.
 *
 * @param message one line: what is wrong, a semicolon, what to write instead
 */
@API(status = Status.EXPERIMENTAL)
public record Problem(Span span, String message, List<RelatedSpan> related) implements Located {
    public Problem {
        related = List.copyOf(related);
    }

    public Problem(Span span, String message) {
        this(span, message, List.of());
    }
}
