package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;

/** A program that a container starts beside, or in order to start, the one it is there for. */
record ExtraProcess(Kind kind, ShellCommand command) {
    /** Why it is one too many. */
    public enum Kind {
        /** Starts and watches other programs: {@code supervisord}. */
        SUPERVISOR,
        /** Lets people log in: {@code sshd}. */
        LOGIN,
        /** Goes on behind the command that starts it: {@code service nginx start}. */
        SERVICE,
        /** Was put into the background to start another server after it. */
        BACKGROUND
    }

    /** The program; where another one starts it, as {@code service nginx start} does, the one that is started. */
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
