package io.github.containerlint.project.context;

import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.packages.PipInstall;
import io.github.containerlint.shell.ShellCommand;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tells whether the commands of a build may write a file; reads each {@code RUN} once. */
final class FileWrites {
    private final Map<Step, List<Change>> known = new IdentityHashMap<>();

    /**
     * The files that a command may write.
     *
     * @param targets the targets of its redirections, as written
     * @param names its arguments; empty when it only reads the files that they name
     */
    private record Change(ShellCommand command, List<String> targets, List<String> names) {
        static Change of(ShellCommand command) {
            List<String> targets = command.redirections().stream()
                    .filter(redirection -> redirection.operator().value().startsWith(">"))
                    .map(redirection -> redirection.target().raw().value())
                    .toList();
            boolean reads = command.name().filter(ProgramKind.READS::has).isPresent()
                    || ProgramCall.of(command).flatMap(PipInstall::of).isPresent();
            List<String> names = command.arguments().stream()
                    .filter(argument -> !reads)
                    .map(argument -> argument.known().value())
                    .toList();
            return new Change(command, targets, names);
        }

        boolean mayWrite(String name) {
            return targets.stream().anyMatch(target -> target.contains(name))
                    || names.stream().anyMatch(argument -> argument.endsWith(name));
        }
    }

    /** Returns true when one of the step's commands may write the file. */
    boolean may(Step step, ContainerPath file) {
        return changes(step).stream().anyMatch(change -> change.mayWrite(file.name()));
    }

    /** Returns true when a command before the given one in the same step may write the file. */
    boolean may(Step step, ShellCommand next, ContainerPath file) {
        return changes(step).stream()
                .takeWhile(change -> !change.command().span().equals(next.span()))
                .anyMatch(change -> change.mayWrite(file.name()));
    }

    private List<Change> changes(Step step) {
        return step.instruction() instanceof Run run
                ? known.computeIfAbsent(
                        step,
                        key -> key.placed().commands().stream().map(Change::of).toList())
                : List.of();
    }
}
