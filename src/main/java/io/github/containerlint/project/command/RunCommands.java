package io.github.containerlint.project.command;

import io.github.containerlint.dockerfile.instruction.Command;
import io.github.containerlint.dockerfile.instruction.CommandLine;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.instruction.Healthcheck;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.shell.ShellScript;
import java.util.List;
import java.util.Optional;

/** The programs that the instructions of a Dockerfile start. */
public final class RunCommands {
    private RunCommands() {}

    /** Empty when no POSIX shell reads it. */
    public static List<ShellCommand> of(Run run, Step step) {
        return of(run, step, step.shellContext());
    }

    /** @param context where the shell starts, when more is known of that than the Dockerfile says */
    public static List<ShellCommand> of(Run run, Step step, ShellContext context) {
        if (run.command() instanceof ExecForm exec) {
            return ShellScript.ofWords(exec.words(), exec.text()).commands(context);
        }
        return step.script().stream()
                .flatMap(script -> ShellScript.parse(script).commands(context).stream())
                .toList();
    }

    /** Those of RUN, CMD, ENTRYPOINT and HEALTHCHECK; empty for other instructions. */
    public static List<ShellCommand> of(Step step) {
        if (step.instruction() instanceof Run run) {
            return of(run, step);
        }
        return line(step.instruction())
                .map(line -> line instanceof ExecForm exec
                        ? ShellScript.ofWords(exec.words(), exec.text())
                        : ShellScript.parse(line.text()))
                .map(script -> script.commands(step.shellContext()))
                .filter(commands -> step.isForPosixShell())
                .orElse(List.of());
    }

    private static Optional<CommandLine> line(Instruction instruction) {
        if (instruction instanceof Healthcheck check) {
            return check.command();
        }
        return instruction instanceof Command command ? Optional.of(command.command()) : Optional.empty();
    }
}
