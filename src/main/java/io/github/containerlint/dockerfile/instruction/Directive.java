package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A comment at the top that sets an option of the parser, such as {@code # escape=`}.
 *
 * @param name as written; capital and small letters are the same
 * @param span from the {@code #} to the end of the value
 */
@API(status = Status.EXPERIMENTAL)
public record Directive(Text name, Text value, Span span) implements Located {
    public boolean is(String expected) {
        return name.value().equalsIgnoreCase(expected);
    }
}
