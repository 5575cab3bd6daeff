package io.github.containerlint.dockerfile;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** RUN: runs a command while the image is built. */
public record Run(Syntax syntax, CommandLine command, List<Mount> mounts) implements Command {
    public Run {
        mounts = List.copyOf(mounts);
    }

    /**
     * The text that the shell gets to read, heredocs with their bodies and delimiters taken in.
     *
     * <p>Where a heredoc alone stands in place of a command, its body is the text. Empty in exec form, and when that
     * body names its own interpreter in the first line, unless that is a shell.
     */
    public Optional<Text> script() {
        return RunScript.of(this);
    }
}
