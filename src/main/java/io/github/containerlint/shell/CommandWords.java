package io.github.containerlint.shell;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;

/** The words of a Compose {@code command} or {@code entrypoint} that is written as one string. No shell reads it. */
public record CommandWords(List<Text> words, List<Problem> problems) {
    public CommandWords {
        words = List.copyOf(words);
        problems = List.copyOf(problems);
    }

    /** Splits as Compose does: quotes and escapes are taken away, variables and operators mean nothing. */
    public static CommandWords split(Text text) {
        throw new UnsupportedOperationException(text.value());
    }
}
