package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * SHELL: the program that runs the shell forms after it.
 *
 * @param words the strings without quotes and escapes
 */
@API(status = Status.EXPERIMENTAL)
public record Shell(Syntax syntax, List<Text> words) implements Instruction {
    public Shell {
        words = List.copyOf(words);
    }
}
