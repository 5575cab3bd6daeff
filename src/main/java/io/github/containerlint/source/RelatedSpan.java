package io.github.containerlint.source;

/**
 * A second place that explains a first one.
 *
 * @param label what is to be seen there, in lower case and without a full stop: {@code the image builds it here}
 */
public record RelatedSpan(Span span, String label) {}
