package io.github.containerlint.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state of a shell between two commands.
 *
 * @param earlier the directories that {@code cd -} and {@code popd} lead back to, the most recent last
 * @param ended whether the shell has ended, after {@code exit} or {@code exec}
 */
record ShellState(Optional<String> directory, List<Optional<String>> earlier, Variables variables, boolean ended) {
    private static final int MAX_EARLIER = 16;

    ShellState {
        earlier = List.copyOf(earlier);
    }

    static ShellState at(ShellContext start) {
        return new ShellState(start.directory(), List.of(), Variables.of(start.environment()), false);
    }

    ShellState in(Optional<String> other) {
        List<Optional<String>> left = new ArrayList<>(earlier);
        left.add(directory);
        int drop = Math.max(0, left.size() - MAX_EARLIER);
        return new ShellState(other, left.subList(drop, left.size()), variables, ended);
    }

    /** The state after {@code cd -}: in the directory before this one. */
    ShellState back() {
        return in(earlier.isEmpty() ? Optional.empty() : earlier.get(earlier.size() - 1));
    }

    /** The state after {@code popd}: in the directory before this one, which is removed from the stack. */
    ShellState popped() {
        if (earlier.isEmpty()) {
            return new ShellState(Optional.empty(), List.of(), variables, ended);
        }
        int last = earlier.size() - 1;
        return new ShellState(earlier.get(last), earlier.subList(0, last), variables, ended);
    }

    ShellState with(Variables other) {
        return new ShellState(directory, earlier, other, ended);
    }

    ShellState end() {
        return new ShellState(directory, earlier, variables, true);
    }

    /** The state of a program that this shell starts: it sees the exported variables. */
    ShellState child() {
        return new ShellState(directory, List.of(), variables.inherited(), false);
    }

    /**
     * The state that holds after either of the two: what both agree on; a shell that has ended leaves the other state.
     */
    ShellState or(ShellState other) {
        if (ended || other.ended) {
            return ended ? other : this;
        }
        if (this == other) {
            return this;
        }
        boolean same = directory.equals(other.directory);
        return new ShellState(
                same ? directory : Optional.empty(),
                earlier.equals(other.earlier) ? earlier : List.of(),
                variables.or(other.variables),
                false);
    }
}
