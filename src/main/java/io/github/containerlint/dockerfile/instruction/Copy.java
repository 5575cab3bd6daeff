package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** COPY: takes files from the build context, a stage or an image. */
@API(status = Status.EXPERIMENTAL)
public record Copy(Syntax syntax, List<Text> sources, Text destination) implements Transfer {
    public Copy {
        sources = List.copyOf(sources);
    }

    @Override
    public List<Text> contextSources() {
        return from().isPresent() ? List.of() : sources;
    }
}
