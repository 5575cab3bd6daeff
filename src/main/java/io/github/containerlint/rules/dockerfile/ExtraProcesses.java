package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.command.KnownPrograms;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the programs of a command that start others, run beside the main program, or let people log in. */
final class ExtraProcesses {
    private ExtraProcesses() {}

    static List<ExtraProcess> of(EffectiveCommand command) {
        List<ShellCommand> programs = Stream.concat(command.programs().stream(), command.handedToScripts().stream())
                .toList();
        return IntStream.range(0, programs.size())
                .boxed()
                .flatMap(at -> kind(programs.get(at), programs.subList(at + 1, programs.size()))
                        .map(kind -> new ExtraProcess(kind, programs.get(at)))
                        .stream())
                .toList();
    }

    private static Optional<ExtraProcess.Kind> kind(ShellCommand program, List<ShellCommand> later) {
        if (program.isProgram(ProgramKind.SUPERVISOR)) {
            return Optional.of(ExtraProcess.Kind.SUPERVISOR);
        }
        if (program.isProgram("sshd")) {
            return Optional.of(ExtraProcess.Kind.LOGIN);
        }
        if (startsService(program)) {
            return Optional.of(ExtraProcess.Kind.SERVICE);
        }
        boolean leftBehind = program.isBackground() && KnownPrograms.isServer(program);
        return leftBehind && later.stream().anyMatch(KnownPrograms::isServer)
                ? Optional.of(ExtraProcess.Kind.BACKGROUND)
                : Optional.empty();
    }

    private static boolean startsService(ShellCommand program) {
        CommandOptions options = program.options();
        boolean script = program.program()
                .map(Text::value)
                .filter(path -> path.startsWith("/etc/init.d/"))
                .isPresent();
        return program.isProgram("service", "rc-service") && options.isPositional(1, "start", "restart")
                || program.isProgram("systemctl") && options.isPositional(0, "start", "restart")
                || script && options.isPositional(0, "start", "restart");
    }
}
