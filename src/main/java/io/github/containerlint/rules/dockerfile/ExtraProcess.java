package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;

/** A program that a container starts in addition to its main program, or only to start other programs. */
record ExtraProcess(Kind kind, ShellCommand command) {
    /** The reasons why the program should not be in the container. */
    public enum Kind {
        /** The program starts and watches other programs: {@code supervisord}. */
        SUPERVISOR,
        /** The program lets people log in: {@code sshd}. */
        LOGIN,
        /** The program continues after the command that starts it: {@code service nginx start}. */
        SERVICE,
        /** The program runs in the background, and another server is started after it. */
        BACKGROUND
    }

    /** The program's name; for a starter such as {@code service nginx start}, the name of the started program. */
    public String name() {
        String program = command.name().orElse("");
        boolean started = kind == Kind.SERVICE
                && !command.program()
                        .filter(path -> path.value().startsWith("/etc/init.d/"))
                        .isPresent();
        int position = program.equals("systemctl") ? 1 : 0;
        return started
                ? command.options()
                        .positional(position)
                        .flatMap(Argument::value)
                        .map(Text::value)
                        .orElse(program)
                : program;
    }
}
