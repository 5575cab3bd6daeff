package io.github.containerlint.shell;

import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.shell.syntax.Assignment;
import io.github.containerlint.shell.syntax.Redirection;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A program that a shell text runs, or a builtin.
 *
 * @param text the whole command as written, from its first assignment or word to its last word or redirection
 * @param head the word that names the program
 * @param assignments the assignments before the program, which hold for this command alone
 * @param directory the directory in which the command runs; empty when it cannot be known
 * @param variables the variables when the command runs, with its own assignments
 */
@API(status = Status.EXPERIMENTAL)
public record ShellCommand(
        Text text,
        Argument head,
        List<Argument> arguments,
        List<Assignment> assignments,
        List<Redirection> redirections,
        Optional<String> directory,
        Variables variables,
        Placement placement)
        implements Located {
    public ShellCommand {
        arguments = List.copyOf(arguments);
        assignments = List.copyOf(assignments);
        redirections = List.copyOf(redirections);
    }

    /** The program as it was called, such as {@code /usr/bin/npm}; empty when it cannot be known. */
    public Optional<Text> program() {
        return head.value();
    }

    /** The program's last path segment, such as {@code npm}; empty when it cannot be known. */
    public Optional<String> name() {
        return program().map(Text::value).map(PathNames::last);
    }

    /** Whether the program is known, and one of these. */
    public boolean isProgram(String... names) {
        return name().map(name -> List.of(names).contains(name)).orElse(false);
    }

    /** Whether its program, without directory, is of the kind. */
    public boolean isProgram(ProgramKind kind) {
        return name().filter(kind::has).isPresent();
    }

    /** The program's arguments told apart. @param valued the options that take a value: {@code --prefix}, {@code -C} */
    public CommandOptions options(String... valued) {
        return CommandOptions.of(arguments, valued);
    }

    /** The exported variables whose value is known. */
    public Map<String, String> environment() {
        return variables.exported();
    }

    public boolean isConditional() {
        return placement.conditional();
    }

    public boolean isBackground() {
        return placement.background();
    }

    @Override
    public Span span() {
        return text.span();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
