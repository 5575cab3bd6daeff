package io.github.containerlint.finding;

import java.util.List;

/**
 * The cure of a finding as edits of the original text; only where the edit is unique and the intent certain.
 *
 * @param summary what it does, in the imperative: {@code insert the anonymous volume '/app/.venv'}
 */
public record Fix(String summary, List<TextEdit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }

    public Fix(String summary, TextEdit edit) {
        this(summary, List.of(edit));
    }
}
