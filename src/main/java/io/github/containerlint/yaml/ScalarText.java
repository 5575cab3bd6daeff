package io.github.containerlint.yaml;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * A scalar's value with the place of each of its characters.
 *
 * @param span the written scalar with its quotes or block indicator and without a line break at its end
 * @param comment the comment behind a block indicator
 */
record ScalarText(Text text, ScalarStyle style, Span span, Optional<Span> comment) {
    /**
     * The value of a scalar event.
     *
     * @param written from the first quote or block indicator to the place where SnakeYAML stopped
     */
    static ScalarText of(ScalarEvent event, Span written) {
        ScalarStyle style = style(event);
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            BlockScalar block = BlockScalar.of(event.getValue(), style, written);
            return new ScalarText(checked(event.getValue(), block.read()), style, block.span(), block.comment());
        }
        if (style == ScalarStyle.PLAIN) {
            return new ScalarText(flow(event.getValue(), style, written), style, written, Optional.empty());
        }
        Span inside = written.slice(1, Math.max(1, written.length() - 1));
        return new ScalarText(flow(event.getValue(), style, inside), style, written, Optional.empty());
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            case PLAIN -> ScalarStyle.PLAIN;
        };
    }

    private static Text flow(String value, ScalarStyle style, Span inside) {
        boolean same = value.length() == inside.length() && inside.file().text().startsWith(value, inside.start());
        return same ? verbatim(inside) : checked(value, new FlowScalar(style, inside).read());
    }

    /**
     * The mapped text if it has the value that SnakeYAML read, which counts; else that value with the whole scalar as
     * its place.
     */
    static Text checked(String value, Text mapped) {
        return mapped.value().equals(value) ? mapped : Text.opaque(value, mapped.place());
    }

    /** The text of the span if it equals the value; else the value with the whole span as its place. */
    static Text mapped(String value, Span span) {
        return span.text().equals(value) ? verbatim(span) : Text.opaque(value, span);
    }

    private static Text verbatim(Span span) {
        return Text.verbatim(span);
    }
}
