package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * RUN: runs a command while the image is built.
 *
 * @param script the text that the shell gets to read, heredocs with their bodies and delimiters taken in; where a heredoc alone
 *     stands in place of a command, its body is the text. Empty in exec form, and when that body names its own interpreter in
 *     the first line, unless that is a shell
 */
@API(status = Status.EXPERIMENTAL)
public record Run(Syntax syntax, CommandLine command, List<Mount> mounts, Optional<Text> script) implements Command {
    public Run {
        mounts = List.copyOf(mounts);
    }
}
