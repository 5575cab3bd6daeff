package io.github.containerlint.shell;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * The words of a Compose {@code command} or {@code entrypoint} that is written as one string. No shell reads it.
 *
 * @param dropped what stands from the first unquoted {@code ;}, {@code &}, {@code |}, {@code <} or {@code >} on, which
 *     Compose leaves out without a word
 * @param problems why Compose refuses the string; then there are no words
 */
public record CommandWords(List<Text> words, Optional<Text> dropped, List<Problem> problems) {
    public CommandWords {
        words = List.copyOf(words);
        problems = List.copyOf(problems);
    }

    /**
     * Splits as Compose does: quotes and escapes are taken away, variables stay as they are.
     *
     * @see <a href="https://github.com/mattn/go-shellwords">the rules that Compose follows</a>
     */
    public static CommandWords split(Text text) {
        return new CommandSplitter(text).split();
    }
}
