package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/**
 * An assignment {@code NAME=value} of a shell text.
 *
 * @param text the whole assignment as written
 * @param appends whether it was written {@code NAME+=value}
 */
public record Assignment(Text text, Text name, Word value, boolean appends) implements Located {
    @Override
    public Span span() {
        return text.span();
    }
}
