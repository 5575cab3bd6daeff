package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A word with values in place of its variables and without its quotes.
 *
 * @param text the result; a variable that is not known stands in it as written
 * @param complete whether all variables were known
 * @param fault the reason why Docker would refuse the word, such as a quote without an end; the text is then the word
 *     as written
 */
public record Expanded(Text text, boolean complete, Optional<Problem> fault) {
    /** The result; empty when a part of it is not known. */
    public Optional<Text> value() {
        return complete && fault.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** The variable that gets this word as its value. */
    public Variable asVariable() {
        if (fault.isPresent()) {
            return Variable.UNKNOWN;
        }
        return complete ? Variable.of(text) : new Variable.Partial(text);
    }
}
