package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Assignment;
import io.github.containerlint.shell.syntax.Redirection;
import io.github.containerlint.shell.syntax.Word;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** A program with its expanded arguments; the first word names the program and is always there. */
record Call(Text text, List<Argument> words, List<Assignment> assignments, List<Redirection> redirections) {
    Argument head() {
        return words.get(0);
    }

    List<Argument> arguments() {
        return words.subList(1, words.size());
    }

    /** The program's last path segment; the empty string when it is not known. */
    String name() {
        String path = head().value().map(Text::value).orElse("");
        return PathNames.last(path);
    }

    /** The call that is made of the words from {@code index} on; empty when there are none. */
    Optional<Call> from(int index) {
        if (index >= words.size()) {
            return Optional.empty();
        }
        List<Argument> rest = words.subList(index, words.size());
        Word first = rest.get(0).word();
        Word last = rest.get(rest.size() - 1).word();
        boolean together = first.source() == last.source() && first.from() <= last.to();
        Text own = together ? first.source().slice(first.from(), last.to()) : text;
        return Optional.of(new Call(own, rest, List.of(), redirections));
    }

    ShellCommand in(ShellState state, Placement placement) {
        return new ShellCommand(
                text, head(), arguments(), assignments, redirections, state.directory(), state.variables(), placement);
    }
}
