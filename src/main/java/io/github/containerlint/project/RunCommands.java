package io.github.containerlint.project;

import io.github.containerlint.dockerfile.ExecForm;
import io.github.containerlint.dockerfile.Run;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellScript;
import java.util.List;

/** The programs that a RUN starts. */
final class RunCommands {
    private RunCommands() {}

    /** Empty when no POSIX shell reads it. */
    static List<ShellCommand> of(Run run, Step step) {
        if (run.command() instanceof ExecForm exec) {
            return ShellScript.ofWords(exec.words(), exec.text()).commands(step.shellContext());
        }
        return step.script().stream()
                .flatMap(script -> ShellScript.parse(script).commands(step.shellContext()).stream())
                .toList();
    }
}
