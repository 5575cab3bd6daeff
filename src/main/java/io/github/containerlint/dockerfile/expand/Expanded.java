package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A word with its variables put in and its quotes taken away.
 *
 * @param text the result; a variable that is not known stands in it as written
 * @param complete whether all variables were known
 * @param fault why Docker would refuse the word, such as a quote without its end; then the text is the word as written
 */
public record Expanded(Text text, boolean complete, Optional<Problem> fault) {
    /** The result, empty when a part of it is not known. */
    public Optional<Text> value() {
        return complete && fault.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** What a variable is that gets this as its value. */
    public Variable asVariable() {
        if (fault.isPresent()) {
            return Variable.UNKNOWN;
        }
        return complete ? Variable.of(text) : new Variable.Partial(text);
    }
}
