package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A text written below the instruction that reads it.
 *
 * @param operator as written: {@code <<-"EOF"}
 * @param name the delimiter without its quotes
 * @param expands whether Docker or the shell puts variables into the body: its delimiter has no quotes
 * @param stripsTabs whether it was written {@code <<-}
 * @param body the lines with their line breaks; without leading tabs where {@code stripsTabs}
 * @param span the lines and the delimiter after them; to the end of the file where the delimiter is missing
 */
@API(status = Status.EXPERIMENTAL)
public record Heredoc(Text operator, Text name, boolean expands, boolean stripsTabs, Text body, Span span)
        implements Located {}
