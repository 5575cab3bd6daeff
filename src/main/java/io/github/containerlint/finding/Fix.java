package io.github.containerlint.finding;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The cure of a finding as edits of the original text; offered only where the edit is unique and the intent certain.
 *
 * @param summary the effect in the imperative, such as {@code insert the anonymous volume '/app/.venv'}
 */
@API(status = Status.STABLE)
public record Fix(String summary, List<TextEdit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }

    public Fix(String summary, TextEdit edit) {
        this(summary, List.of(edit));
    }
}
