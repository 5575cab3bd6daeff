package io.github.containerlint.finding;

import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One fault of a project.
 *
 * @param rule the name of the rule that found it
 * @param span the smallest text that shows it
 * @param message one line: what is wrong with this value, a semicolon, what to write instead
 * @param subject what it is about, such as {@code services.web.ports[0]} or {@code stage build}; may be empty
 */
public record Finding(
        String rule,
        Severity severity,
        Span span,
        String message,
        String subject,
        List<RelatedSpan> related,
        Optional<Fix> fix) {
    public Finding {
        related = List.copyOf(related);
    }
}
