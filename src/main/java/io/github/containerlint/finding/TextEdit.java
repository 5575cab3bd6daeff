package io.github.containerlint.finding;

import io.github.containerlint.source.Span;

/** Put {@code replacement} where the span is; an empty span inserts. */
public record TextEdit(Span span, String replacement) {}
