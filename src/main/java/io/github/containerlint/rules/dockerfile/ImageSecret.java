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
 * @param name the variable, the file, or the part of a secret in a text that may be shown
 * @param value the secret, which must not be shown; empty for a file
 */
record ImageSecret(Kind kind, Text name, Optional<Text> value) implements Located {
    /** The ways in which a secret gets into the image. */
    public enum Kind {
        VARIABLE,
        /** As the default of an {@code ARG}. */
        ARGUMENT,
        FILE,
        /** In an address or a header of a {@code RUN} or an {@code ADD}; the name is the text before the secret. */
        LOGIN,
        /** As the password of an account in the image; the name is the program that sets it. */
        ACCOUNT,
        /** In a text, recognised by its shape; the name is its beginning. */
        TOKEN
    }

    /** The text of the name, because the value must not be shown. */
    @Override
    public Span span() {
        return name.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return name.related();
    }
}
