package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A JSON array of strings, which is run as it is.
 *
 * @param text all of it, with its brackets
 * @param words without quotes and escapes
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
