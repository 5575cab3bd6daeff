package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A text that a shell reads.
 *
 * @param malformed why it is not the exec form that it was meant to be
 */
@API(status = Status.EXPERIMENTAL)
public record ShellForm(Text text, Optional<MalformedExec> malformed) implements CommandLine {
    @Override
    public boolean isEmpty() {
        return text.isBlank();
    }
}
