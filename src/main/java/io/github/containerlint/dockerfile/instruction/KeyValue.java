package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A pair {@code key=value} of ENV or LABEL, or the old {@code key value}.
 *
 * @param value as written, with quotes, escapes and variables; {@link Step#expand} gives the text that it stands for
 * @param span key and value
 */
@API(status = Status.EXPERIMENTAL)
public record KeyValue(Text key, Text value, Span span) implements Located {}
