package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Word;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One argument of a command as the program receives it.
 *
 * @param word the word that the argument comes from; a word that a variable splits gives several arguments
 * @param known the leading part whose value is known: all of it, or {@code flask==} of {@code flask==$VERSION}
 * @param complete whether nothing unknown follows the known part
 */
@API(status = Status.EXPERIMENTAL)
public record Argument(Word word, Text known, boolean complete) implements Located {
    /** The whole value; empty when a part of it is not known. A glob that may match files stands as written. */
    public Optional<Text> value() {
        return complete ? Optional.of(known) : Optional.empty();
    }

    /** Whether the value is known and equal to {@code expected}. */
    public boolean is(String expected) {
        return complete && known.value().equals(expected);
    }

    /** Whether the known part of the value begins with the prefix. */
    public boolean startsWith(String prefix) {
        return known.value().startsWith(prefix);
    }

    /** The part of the argument from an offset on, such as the value in {@code --prefix=DIR}. */
    Argument from(int from) {
        return new Argument(word, known.slice(from), complete);
    }

    @Override
    public Span span() {
        return complete && known.length() > 0 ? known.span() : word.span();
    }

    @Override
    public String toString() {
        return known + (complete ? "" : "…");
    }
}
