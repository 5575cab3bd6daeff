package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * SHELL: what runs the shell forms that follow.
 *
 * @param words without quotes and escapes
 */
@API(status = Status.EXPERIMENTAL)
public record Shell(Syntax syntax, List<Text> words) implements Instruction {
    public Shell {
        words = List.copyOf(words);
    }
}
