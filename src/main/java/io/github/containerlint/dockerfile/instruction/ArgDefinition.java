package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A variable that ARG declares: {@code NAME} or {@code NAME=default}.
 *
 * @param value the default as written, with quotes and variables
 * @param span name and default
 */
@API(status = Status.EXPERIMENTAL)
public record ArgDefinition(Text name, Optional<Text> value, Span span) implements Located {}
