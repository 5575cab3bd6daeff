package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The command that RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD runs. */
@API(status = Status.EXPERIMENTAL)
public sealed interface CommandLine extends Located permits ExecForm, ShellForm {
    /** The whole command as written. */
    Text text();

    @Override
    default Span span() {
        return text().span();
    }

    /** Whether the command is empty. */
    boolean isEmpty();
}
