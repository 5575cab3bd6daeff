package io.github.containerlint.image;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The program that an image starts when neither a Dockerfile based on it nor the service gives a command.
 *
 * @param command the command as the image's documentation writes it; may be empty
 */
@API(status = Status.EXPERIMENTAL)
public record ImageStart(Kind kind, String command) {
    /** The behaviour of a container that runs the command. */
    public enum Kind {
        /** A shell, which waits for input from a terminal and ends at once without one. */
        SHELL,
        /** A prompt of a programming language, which waits for input from a terminal and ends at once without one. */
        REPL,
        /** A tool, which does one task and ends, or prints its help. */
        TOOL,
        /** A server, which runs until it is stopped. */
        SERVER,
        /** No command, so that the container cannot start. */
        NOTHING;

        static Kind of(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isServer() {
        return kind == Kind.SERVER;
    }
}
