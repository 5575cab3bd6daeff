package io.github.containerlint.project.container;

import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.command.KnownPrograms;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The programs that a container starts, with the contents of the project's start scripts in place of the scripts.
 *
 * @param programs in the order in which they start
 * @param complete true when every script could be read, and no program's name is left to a variable
 */
record StartedPrograms(List<ShellCommand> programs, boolean complete) {
    static final StartedPrograms NONE = new StartedPrograms(List.of(), false);

    /** Operators of the shell. A program that gets one as an argument does not run the command after it. */
    private static final Set<String> OPERATORS = Set.of("&&", "||", "|", ";", "&");

    StartedPrograms {
        programs = List.copyOf(programs);
    }

    static StartedPrograms of(Optional<EffectiveCommand> command, ContainerScripts scripts) {
        if (command.isEmpty()) {
            return NONE;
        }
        StartScripts reader = new StartScripts(command.get(), scripts);
        List<StartScripts.Started> started = reader.expand(command.get().programs(), StartScripts.DEPTH);
        boolean known = command.get().isComplete()
                && started.stream().noneMatch(StartScripts.Started::unknown)
                && started.stream().noneMatch(program -> hasOperators(program.command()));
        return new StartedPrograms(
                started.stream().map(StartScripts.Started::command).toList(), known);
    }

    private static boolean hasOperators(ShellCommand command) {
        return command.arguments().stream()
                .flatMap(argument -> argument.value().stream())
                .map(Text::value)
                .anyMatch(OPERATORS::contains);
    }

    boolean isEmpty() {
        return programs.isEmpty();
    }

    Stream<ShellCommand> stream() {
        return programs.stream();
    }

    /** The last program, without those that only print or prepare something and those in command substitutions. */
    Optional<ShellCommand> last() {
        return programs.stream()
                .filter(program -> !KnownPrograms.isTrifle(program))
                .filter(program -> !program.placement().substituted())
                .reduce((first, second) -> second);
    }
}
