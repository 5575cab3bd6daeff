package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A {@code command} or {@code entrypoint}. A string is split into words as a shell would do it, but no shell runs it.
 *
 * @param written the string or the list
 * @param words the words that are run; empty where the image's own command is cleared ({@code []}, {@code ""}) and
 *     where a string cannot be split
 * @param subject the key path, such as {@code services.web.command}
 */
@API(status = Status.EXPERIMENTAL)
public record Command(ConfigNode written, List<ConfigScalar> words, String subject) implements Located {
    public Command {
        words = List.copyOf(words);
    }

    /** The string; empty when the command was written as a list. */
    public Optional<ConfigScalar> string() {
        return written instanceof ConfigScalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** Whether the command was written as a list. */
    public boolean isList() {
        return written instanceof ConfigList;
    }

    /** Whether the command clears what the image declares: {@code []} or an empty string. */
    public boolean isCleared() {
        return words.isEmpty()
                && string().map(text -> text.isKnown() && text.value().isBlank())
                        .orElse(true);
    }

    /** Whether every variable in the command has a value. */
    public boolean isKnown() {
        return string().map(ConfigScalar::isKnown)
                .orElseGet(() -> words.stream().allMatch(ConfigScalar::isKnown));
    }

    @Override
    public Span span() {
        return written.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return written.related();
    }
}
