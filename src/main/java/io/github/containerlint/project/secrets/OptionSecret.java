package io.github.containerlint.project.secrets;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Command;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A secret that an option of a command gives away: {@code --password=hunter2}, {@code --requirepass hunter2}.
 *
 * @param name the option with its dashes
 * @param value the secret
 */
public record OptionSecret(Text name, Text value) {
    private static final ShellContext NOTHING_KNOWN = new ShellContext(Optional.empty(), Map.of());

    /** @param known true when the text is the whole word */
    private record Word(Text text, boolean known) {
        boolean isOption() {
            return text.value().startsWith("-");
        }

        boolean isSecret() {
            return isOption() && SecretNames.isSecret(text.value());
        }

        Word from(int offset) {
            return new Word(text.slice(offset), known);
        }
    }

    /** The secrets in the options of a command, and of the shell text in it. */
    public static List<OptionSecret> in(Command command) {
        if (!command.words().stream().allMatch(ConfigScalar::isKnown)) {
            return among(command.words());
        }
        List<Text> words = command.words().stream().map(ConfigScalar::text).toList();
        return words.isEmpty()
                ? List.of()
                : ShellScript.ofWords(words, Text.verbatim(command.span())).commands(NOTHING_KNOWN).stream()
                        .flatMap(program -> in(words(program)).stream())
                        .toList();
    }

    /** The secrets in the options among the words of a command that no shell reads. */
    static List<OptionSecret> among(List<ConfigScalar> words) {
        return in(words.stream()
                .map(word -> new Word(word.text(), word.isKnown()))
                .toList());
    }

    private static List<Word> words(ShellCommand program) {
        return Stream.concat(Stream.of(program.head()), program.arguments().stream())
                .map(argument -> new Word(argument.known(), argument.complete()))
                .toList();
    }

    private static List<OptionSecret> in(List<Word> words) {
        List<OptionSecret> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int equals = word.text().value().indexOf('=');
            if (equals > 0) {
                add(found, new Word(word.text().slice(0, equals), true), word.from(equals + 1));
            } else if (i + 1 < words.size() && !words.get(i + 1).isOption()) {
                add(found, word, words.get(i + 1));
            }
        }
        return found;
    }

    private static void add(List<OptionSecret> found, Word name, Word value) {
        if (name.isSecret()
                && value.known()
                && SecretValues.isGivenAway(value.text().value())) {
            found.add(new OptionSecret(name.text(), value.text()));
        }
    }
}
