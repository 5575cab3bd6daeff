package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;

/**
 * SHELL: what runs the shell forms that follow.
 *
 * @param words without quotes and escapes
 */
public record Shell(Syntax syntax, List<Text> words) implements Instruction {
    public Shell {
        words = List.copyOf(words);
    }
}
