package io.github.containerlint.dockerfile;

import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * One instruction as it is carried out in a stage, with what is in force when it begins.
 *
 * @param instruction for a trigger the instruction within the ONBUILD
 * @param stage the stage that carries it out
 * @param workdir absolute; empty when the base image would have to tell
 * @param user as declared, variables put in; empty when the base image would have to tell
 * @param shell the words of SHELL; empty when none is declared
 */
public record Step(
        Instruction instruction,
        int stage,
        Environment environment,
        Optional<Text> workdir,
        Optional<Text> user,
        List<Text> shell) {
    public Step {
        shell = List.copyOf(shell);
    }

    /** A word of the instruction with its variables put in and its quotes taken away. */
    public Expanded expand(Text word) {
        throw new UnsupportedOperationException(word.value());
    }

    /** The path as the image has it, joined to the working directory; empty when that or a variable is not known. */
    public Optional<Text> resolve(Text path) {
        throw new UnsupportedOperationException(path.value());
    }

    /** Where a shell starts that runs this instruction. */
    public ShellContext shellContext() {
        throw new UnsupportedOperationException();
    }
}
