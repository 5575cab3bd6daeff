package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/**
 * A variable that is set: {@code NAME=value}.
 *
 * @param text all of it, as written
 * @param appends whether it was written {@code NAME+=value}
 */
public record Assignment(Text text, Text name, Word value, boolean appends) implements Located {
    @Override
    public Span span() {
        return text.span();
    }
}
