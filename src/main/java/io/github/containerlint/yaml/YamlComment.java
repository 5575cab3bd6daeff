package io.github.containerlint.yaml;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/**
 * A comment of a YAML file.
 *
 * @param span from the {@code #} to the end of the line, without its line break
 */
public record YamlComment(Span span) implements Located {
    /** The text behind the {@code #}, without white space around it. */
    public Text text() {
        return Text.verbatim(span.slice(1, span.length())).strip();
    }
}
