package io.github.containerlint.dotenv;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A variable in an env file.
 *
 * @param value without quotes, with escapes and variables replaced; empty for a bare {@code NAME}, whose value comes
 *     from outside
 * @param references the variables that the value was made of
 * @param span from the name to the end of the value, with its quotes and without {@code export}
 */
@API(status = Status.EXPERIMENTAL)
public record DotenvEntry(Text name, Optional<Text> value, List<VariableReference> references, Span span)
        implements Located {
    public DotenvEntry {
        references = List.copyOf(references);
    }

    /** Whether the file alone determines the value. */
    public boolean isKnown() {
        return value.isPresent() && references.stream().allMatch(VariableReference::known);
    }

    @Override
    public List<RelatedSpan> related() {
        return value.map(Text::related).orElse(List.of());
    }
}
