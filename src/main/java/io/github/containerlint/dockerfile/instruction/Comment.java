package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A line that begins with {@code #}, perhaps between the lines of an instruction.
 *
 * @param text the text after the {@code #}, without white space at either end
 * @param span from the {@code #} to the end of the line
 */
@API(status = Status.EXPERIMENTAL)
public record Comment(Text text, Span span) implements Located {}
