package io.github.containerlint.project;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * A secret that a Dockerfile puts into the image, or into its history.
 *
 * @param name the variable, or the file
 * @param value of a variable, never to be shown
 */
public record ImageSecret(Kind kind, Text name, Optional<Text> value) implements Located {
    /** How it gets there. */
    public enum Kind {
        VARIABLE,
        /** The default of an ARG. */
        ARGUMENT,
        FILE
    }

    /** The name: the value is not to be seen. */
    @Override
    public Span span() {
        return name.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return name.related();
    }
}
