package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A flag {@code --name=value} or {@code --name} before an instruction's arguments.
 *
 * @param name without the dashes
 * @param value without quotes; variables stand as written
 * @param span the whole flag
 */
@API(status = Status.EXPERIMENTAL)
public record Flag(Text name, Optional<Text> value, Span span) implements Located {
    /** The flag as BuildKit keeps it: {@code --name=value}, without quotes. */
    @Override
    public String toString() {
        return "--" + name + value.map(text -> "=" + text).orElse("");
    }
}
