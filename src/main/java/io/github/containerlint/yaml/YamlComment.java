package io.github.containerlint.yaml;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/**
 * A comment.
 *
 * @param span from the {@code #} to the end of the line, its line break left out
 */
public record YamlComment(Span span) implements Located {
    /** What is behind the {@code #}, without white space around it. */
    public Text text() {
        return Text.verbatim(span.slice(1, span.length())).strip();
    }
}
