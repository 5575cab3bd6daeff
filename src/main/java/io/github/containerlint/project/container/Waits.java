package io.github.containerlint.project.container;

import io.github.containerlint.compose.model.Service;
import io.github.containerlint.image.WaitingPrograms;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The hosts that a container's command waits for before it continues.
 *
 * @param hosts the names of these hosts, and the other words that stand beside them
 */
@API(status = Status.EXPERIMENTAL)
public record Waits(Set<String> hosts) {
    private static final int SCRIPT_DEPTH = 3;

    public Waits {
        hosts = Set.copyOf(hosts);
    }

    static Waits of(ContainerVariables variables, Optional<EffectiveCommand> command, ContainerScripts scripts) {
        WaitingPrograms known = WaitingPrograms.known();
        Set<String> hosts = new HashSet<>();
        known.variables().stream()
                .flatMap(name -> variables.known(name).stream())
                .flatMap(Waits::named)
                .forEach(hosts::add);
        List<ShellCommand> programs = programs(command, scripts);
        boolean sleeps = programs.stream().anyMatch(program -> program.isProgram("sleep"));
        programs.stream()
                .filter(program -> program.name()
                        .filter(name -> known.waits(name) || sleeps && known.asks(name))
                        .isPresent())
                .flatMap(program -> program.arguments().stream())
                .flatMap(argument -> argument.value().stream())
                .flatMap(word -> named(word.value()))
                .forEach(hosts::add);
        written(command).flatMap(Waits::named).forEach(hosts::add);
        return new Waits(hosts);
    }

    /** The words of the command after a program that waits, up to the command that it starts then. */
    private static Stream<String> written(Optional<EffectiveCommand> command) {
        return command.stream()
                .flatMap(found -> found.words().stream()
                        .map(Text::value)
                        .dropWhile(word -> !WaitingPrograms.known().waits(PathNames.last(word)))
                        .takeWhile(word -> !word.equals("--")));
    }

    private static List<ShellCommand> programs(Optional<EffectiveCommand> command, ContainerScripts scripts) {
        List<ShellCommand> all = new ArrayList<>();
        command.ifPresent(found -> {
            all.addAll(found.programs());
            all.addAll(found.handedToScripts());
            found.scripts().forEach(script -> add(script, found, scripts, SCRIPT_DEPTH, all));
        });
        return all;
    }

    private static void add(
            Text script, EffectiveCommand command, ContainerScripts scripts, int depth, List<ShellCommand> all) {
        List<ShellCommand> programs = scripts.read(script).stream()
                .flatMap(body -> ShellScript.parse(body).commands(command.context()).stream())
                .toList();
        all.addAll(programs);
        if (depth > 1) {
            programs.stream()
                    .flatMap(program -> EffectiveCommand.scripts(program).stream())
                    .forEach(inner -> add(inner, command, scripts, depth - 1, all));
        }
    }

    /**
     * The parts of a word that may be a host: {@code db} in {@code db:5432}, {@code tcp://db:5432} and {@code
     * --host=db}.
     */
    private static Stream<String> named(String word) {
        return Stream.of(word.split("[\\s,=/@:]+")).filter(part -> !part.isEmpty());
    }

    /** Returns true when one of the service's host names is among the words. */
    public boolean includes(Service other) {
        return other.hostNames().anyMatch(hosts::contains);
    }
}
