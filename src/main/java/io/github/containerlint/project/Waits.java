package io.github.containerlint.project;

import io.github.containerlint.image.WaitingPrograms;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a container's command waits for before it goes on.
 *
 * @param hosts the names of those for which it waits, and other words beside them
 */
public record Waits(Set<String> hosts) {
    private static final int SCRIPT_DEPTH = 3;

    public Waits {
        hosts = Set.copyOf(hosts);
    }

    static Waits of(Container container, SourceTree tree) {
        WaitingPrograms known = WaitingPrograms.known();
        Set<String> hosts = new HashSet<>();
        known.variables().stream()
                .flatMap(name -> container.variables().known(name).stream())
                .flatMap(Waits::named)
                .forEach(hosts::add);
        List<ShellCommand> programs = programs(container, new ContainerScripts(container, tree));
        boolean sleeps = programs.stream().anyMatch(program -> program.isProgram("sleep"));
        programs.stream()
                .filter(program -> program.name()
                        .filter(name -> known.waits(name) || sleeps && known.asks(name))
                        .isPresent())
                .flatMap(program -> program.arguments().stream())
                .flatMap(argument -> argument.value().stream())
                .flatMap(word -> named(word.value()))
                .forEach(hosts::add);
        written(container).flatMap(Waits::named).forEach(hosts::add);
        return new Waits(hosts);
    }

    /** The words of the command behind a program that waits, up to the command that it then starts. */
    private static Stream<String> written(Container container) {
        return container.command().stream()
                .flatMap(command -> command.words().stream()
                        .map(Text::value)
                        .dropWhile(word -> !WaitingPrograms.known().waits(word.substring(word.lastIndexOf('/') + 1)))
                        .takeWhile(word -> !word.equals("--")));
    }

    private static List<ShellCommand> programs(Container container, ContainerScripts scripts) {
        List<ShellCommand> all = new ArrayList<>();
        container.command().ifPresent(command -> {
            all.addAll(command.programs());
            all.addAll(command.handedToScripts());
            command.scripts().forEach(script -> add(script, command, scripts, SCRIPT_DEPTH, all));
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

    /** {@code db} of {@code db}, {@code db:5432}, {@code tcp://db:5432} and {@code --host=db}. */
    private static Stream<String> named(String word) {
        return Stream.of(word.split("[\\s,=/@:]+")).filter(part -> !part.isEmpty());
    }

    /** Whether one of the service's names is among the words. */
    public boolean includes(Container other) {
        return other.service().hostNames().anyMatch(hosts::contains);
    }
}
