package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * A secret that a Dockerfile puts into the image, or into its history.
 *
 * @param name the variable, the file, or what may be shown of a secret in a text
 * @param value never to be shown; empty for a file
 */
record ImageSecret(Kind kind, Text name, Optional<Text> value) implements Located {
    /** How it gets there. */
    public enum Kind {
        VARIABLE,
        /** The default of an ARG. */
        ARGUMENT,
        FILE,
        /** In an address or a header of a RUN or an ADD; the name is what stands before it. */
        LOGIN,
        /** Of an account of the image; the name is the program that sets it. */
        ACCOUNT,
        /** Told by its shape; the name is how it begins. */
        TOKEN
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
