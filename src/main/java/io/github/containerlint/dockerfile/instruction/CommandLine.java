package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What RUN, CMD, ENTRYPOINT and HEALTHCHECK CMD run. */
@API(status = Status.EXPERIMENTAL)
public sealed interface CommandLine extends Located permits ExecForm, ShellForm {
    /** All of it as written. */
    Text text();

    @Override
    default Span span() {
        return text().span();
    }

    default boolean isExec() {
        return this instanceof ExecForm;
    }

    /** Whether there is nothing to run. */
    boolean isEmpty();
}
