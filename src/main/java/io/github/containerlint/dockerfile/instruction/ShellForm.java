package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A text that a shell reads.
 *
 * @param malformed the reason why it is no exec form, where one was intended
 */
@API(status = Status.EXPERIMENTAL)
public record ShellForm(Text text, Optional<MalformedExec> malformed) implements CommandLine {
    @Override
    public boolean isEmpty() {
        return text.isBlank();
    }
}
