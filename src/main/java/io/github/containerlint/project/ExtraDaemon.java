package io.github.containerlint.project;

import io.github.containerlint.shell.ShellCommand;

/** A program that a container starts beside, or in order to start, the one it is there for. */
public record ExtraDaemon(Kind kind, ShellCommand command) {
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
}
