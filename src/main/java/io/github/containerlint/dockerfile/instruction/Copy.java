package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;

/** COPY: takes files from the build context, a stage or an image. */
public record Copy(Syntax syntax, List<Text> sources, Text destination) implements Transfer {
    public Copy {
        sources = List.copyOf(sources);
    }

    @Override
    public List<Text> contextSources() {
        return from().isPresent() ? List.of() : sources;
    }
}
