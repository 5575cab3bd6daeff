package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * EXPOSE: the ports that the container listens on.
 *
 * @param ports as written: {@code 8080}, {@code 53/udp}, {@code 7000-7009}
 */
@API(status = Status.EXPERIMENTAL)
public record Expose(Syntax syntax, List<Text> ports) implements Instruction {
    public Expose {
        ports = List.copyOf(ports);
    }
}
