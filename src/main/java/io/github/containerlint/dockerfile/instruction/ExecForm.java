package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An exec form: a JSON array of strings, which is run without a shell.
 *
 * @param text the whole array with its brackets
 * @param words the strings without quotes and escapes
 */
@API(status = Status.EXPERIMENTAL)
public record ExecForm(Text text, List<Text> words) implements CommandLine {
    public ExecForm {
        words = List.copyOf(words);
    }

    @Override
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
