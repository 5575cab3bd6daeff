package io.github.containerlint.project;

import io.github.containerlint.dockerfile.ExecForm;
import io.github.containerlint.dockerfile.Run;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Set;

/** The programs that a RUN starts. */
final class RunCommands {
    private static final Set<String> POSIX = Set.of("sh", "bash", "ash", "dash", "ksh", "zsh");

    private RunCommands() {}

    /** Empty when no POSIX shell reads it. */
    static List<ShellCommand> of(Run run, Step step) {
        if (run.command() instanceof ExecForm exec) {
            return ShellScript.ofWords(exec.words(), exec.text()).commands(step.shellContext());
        }
        return isPosix(step.shell())
                ? run.script().stream()
                        .flatMap(script -> ShellScript.parse(script).commands(step.shellContext()).stream())
                        .toList()
                : List.of();
    }

    /** Whether the words of SHELL start a shell whose language we read; none declared is {@code /bin/sh}. */
    static boolean isPosix(List<Text> shell) {
        return shell.isEmpty() || POSIX.contains(shell.get(0).value().replaceFirst(".*/", ""));
    }
}
