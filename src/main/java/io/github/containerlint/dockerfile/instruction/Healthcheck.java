package io.github.containerlint.dockerfile.instruction;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * HEALTHCHECK: how to see whether the container is well.
 *
 * @param command empty for {@code NONE}, which takes away what the base image says
 */
@API(status = Status.EXPERIMENTAL)
public record Healthcheck(Syntax syntax, Optional<CommandLine> command) implements Instruction {
    public boolean isNone() {
        return command.isEmpty();
    }
}
