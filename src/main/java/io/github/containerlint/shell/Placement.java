package io.github.containerlint.shell;

import java.util.List;

/**
 * Under which circumstances a command runs.
 *
 * @param operator what stands before it
 * @param conditional whether it depends on a test, an earlier failure or a loop's list: it may not run at all
 * @param background whether the script goes on without waiting for it
 * @param piped whether it is a part of a pipeline
 * @param substituted whether it runs within {@code $(...)}
 * @param wrappers the programs that start it, from the outside in: {@code sudo}, {@code sh}, {@code env}
 */
public record Placement(
        Operator operator,
        boolean conditional,
        boolean background,
        boolean piped,
        boolean substituted,
        List<String> wrappers) {
    public Placement {
        wrappers = List.copyOf(wrappers);
    }
}
