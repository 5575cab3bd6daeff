package io.github.containerlint.image;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an image starts when neither its Dockerfile's heirs nor the service give a command.
 *
 * @param command as its documentation writes it; may be empty
 */
@API(status = Status.EXPERIMENTAL)
public record ImageStart(Kind kind, String command) {
    /** What becomes of a container that runs it. */
    public enum Kind {
        /** Waits for somebody to type; ends at once where nobody does. */
        SHELL,
        /** The same in a programming language. */
        REPL,
        /** Does one thing and ends, or prints its help. */
        TOOL,
        /** Runs until it is stopped. */
        SERVER,
        /** There is no command: the container cannot start. */
        NOTHING;

        static Kind of(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isServer() {
        return kind == Kind.SERVER;
    }
}
