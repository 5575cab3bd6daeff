package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A {@code --mount} of RUN: files that the command sees while it runs.
 *
 * @param options by name in lower case, as written: {@code type}, {@code target}, {@code source}, {@code from}, {@code
 *     id}; an option without a value has an empty text
 * @param span the value of the flag
 */
@API(status = Status.EXPERIMENTAL)
public record Mount(Map<String, Text> options, Span span) implements Located {
    public Mount {
        options = Map.copyOf(options);
    }

    /** The type of the mount; {@code bind} where none is written. */
    public String type() {
        return option("type").map(Text::value).orElse("bind");
    }

    public Optional<Text> target() {
        return option("target", "destination", "dst");
    }

    public Optional<Text> source() {
        return option("source", "src");
    }

    /** The stage, image or named context that the files come from; empty when they come from the build context. */
    public Optional<Text> from() {
        return option("from");
    }

    private Optional<Text> option(String... names) {
        for (String name : names) {
            if (options.containsKey(name)) {
                return Optional.of(options.get(name));
            }
        }
        return Optional.empty();
    }
}
