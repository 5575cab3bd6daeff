package io.github.containerlint.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a shell stands between two commands.
 *
 * @param earlier the directories that {@code cd -} and {@code popd} lead back to, the latest last
 * @param ended whether the shell is gone, after {@code exit} or {@code exec}
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

    /** Back to the directory before this one. */
    ShellState back() {
        return in(earlier.isEmpty() ? Optional.empty() : earlier.get(earlier.size() - 1));
    }

    /** Back as {@code popd} goes: the way is forgotten. */
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

    /** What a program knows that this shell starts: the exported variables. */
    ShellState child() {
        return new ShellState(directory, List.of(), variables.inherited(), false);
    }

    /** What is known whichever of the two came about; a shell that is gone goes on with the other. */
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
