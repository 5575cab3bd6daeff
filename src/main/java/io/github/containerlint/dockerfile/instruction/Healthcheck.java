package io.github.containerlint.dockerfile.instruction;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * HEALTHCHECK: the check whether the container is healthy.
 *
 * @param command empty for {@code NONE}, which removes the check of the base image
 */
@API(status = Status.EXPERIMENTAL)
public record Healthcheck(Syntax syntax, Optional<CommandLine> command) implements Instruction {
    public boolean isNone() {
        return command.isEmpty();
    }
}
