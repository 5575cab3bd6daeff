package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The parts that every instruction is written of.
 *
 * <p>The texts are those of the joined line: continuations, comments and empty lines within it are left out, and each
 * character keeps its place in the file.
 *
 * @param span from the keyword to the last line, with heredocs
 * @param line the instruction as one line, without heredoc bodies
 * @param keyword as written, such as {@code from}
 * @param flags the flags before the arguments, such as {@code --chown=app}
 * @param arguments the text after keyword and flags, as written
 * @param heredocs in the order of their bodies
 * @param leading the comments before the instruction, up to an empty comment line
 * @param inner the comments between the lines of the instruction
 */
@API(status = Status.EXPERIMENTAL)
public record Syntax(
        Span span,
        Text line,
        Text keyword,
        List<Flag> flags,
        Text arguments,
        List<Heredoc> heredocs,
        List<Comment> leading,
        List<Comment> inner) {
    public Syntax {
        flags = List.copyOf(flags);
        heredocs = List.copyOf(heredocs);
        leading = List.copyOf(leading);
        inner = List.copyOf(inner);
    }

    /** The last flag of this name, which is the one that counts. */
    public Optional<Flag> flag(String name) {
        return flags.stream().filter(flag -> flag.name().value().equals(name)).reduce((first, last) -> last);
    }
}
