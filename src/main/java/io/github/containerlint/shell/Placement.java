package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Operator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The circumstances in which a command runs.
 *
 * @param operator the operator before the command
 * @param conditional whether the command depends on a test, an earlier failure or a loop's list: it may not run at all
 * @param background whether the script continues without waiting for the command
 * @param piped whether the command is a part of a pipeline
 * @param substituted whether the command runs within {@code $(...)}
 * @param endless whether the command is in a loop that does not end by itself, such as {@code while true}
 * @param wrappers the programs that start the command, the outermost first: {@code sudo}, {@code sh}, {@code env}
 */
public record Placement(
        Operator operator,
        boolean conditional,
        boolean background,
        boolean piped,
        boolean substituted,
        boolean endless,
        List<String> wrappers) {
    static final Placement START = new Placement(Operator.NONE, false, false, false, false, false, List.of());

    public Placement {
        wrappers = List.copyOf(wrappers);
    }

    Placement behind(Operator other) {
        return new Placement(other, conditional, background, piped, substituted, endless, wrappers);
    }

    Placement conditionally() {
        return new Placement(operator, true, background, piped, substituted, endless, wrappers);
    }

    Placement endlessly() {
        return new Placement(operator, conditional, background, piped, substituted, true, wrappers);
    }

    Placement inBackground() {
        return new Placement(operator, conditional, true, piped, substituted, endless, wrappers);
    }

    Placement inPipeline() {
        return new Placement(operator, conditional, background, true, substituted, endless, wrappers);
    }

    Placement inSubstitution() {
        return new Placement(Operator.NONE, conditional, background, piped, true, endless, wrappers);
    }

    Placement through(String wrapper) {
        List<String> more = Stream.concat(wrappers.stream(), Stream.of(wrapper)).toList();
        return new Placement(operator, conditional, background, piped, substituted, endless, more);
    }
}
