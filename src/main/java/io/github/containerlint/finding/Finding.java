package io.github.containerlint.finding;

import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One fault of a project.
 *
 * @param rule the name of the rule that found the fault
 * @param span the smallest part of a text that shows the fault
 * @param message one line: what is wrong with this value, a semicolon, what to write instead
 * @param subject the element that the finding is about, such as {@code services.web.ports[0]} or {@code stage build};
 *     may be empty
 * @param aspect a text that distinguishes the finding from others of the same rule at the same place, such as the
 *     hidden directory; mostly empty
 * @param secrets the parts of the finding's files that must not be shown
 * @param identity 16 hexadecimal digits that stay the same when lines are inserted above the finding or its message is
 *     reworded; empty until all findings of the build are known
 */
@API(status = Status.EXPERIMENTAL)
public record Finding(
        String rule,
        Severity severity,
        Span span,
        String message,
        String subject,
        String aspect,
        List<RelatedSpan> related,
        Optional<Fix> fix,
        List<Span> secrets,
        String identity) {
    public Finding {
        related = List.copyOf(related);
        secrets = List.copyOf(secrets);
    }

    /** A finding without an identity. */
    public Finding(
            String rule,
            Severity severity,
            Span span,
            String message,
            String subject,
            String aspect,
            List<RelatedSpan> related,
            Optional<Fix> fix,
            List<Span> secrets) {
        this(rule, severity, span, message, subject, aspect, related, fix, secrets, "");
    }

    /** A finding without an aspect and without secrets. */
    public Finding(
            String rule,
            Severity severity,
            Span span,
            String message,
            String subject,
            List<RelatedSpan> related,
            Optional<Fix> fix) {
        this(rule, severity, span, message, subject, "", related, fix, List.of());
    }

    /** The same finding with another severity. */
    public Finding weighing(Severity other) {
        return other == severity
                ? this
                : new Finding(rule, other, span, message, subject, aspect, related, fix, secrets, identity);
    }

    /** The same finding with these secrets too; they are also masked where its message quotes them. */
    public Finding concealing(Collection<Span> others) {
        return concealing(others, List.of());
    }

    /**
     * The same finding with these secrets too.
     *
     * @param used the secrets of other places that its message may quote
     */
    public Finding concealing(Collection<Span> others, Collection<Span> used) {
        List<Span> all = Stream.of(secrets, others, used)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        MaskedMessage masked = new MaskedMessage(span, all, used);
        return new Finding(
                rule,
                severity,
                span,
                masked.of(message),
                masked.of(subject),
                masked.of(aspect),
                related.stream()
                        .map(one -> new RelatedSpan(one.span(), masked.of(one.label())))
                        .toList(),
                fix.map(cure -> new Fix(masked.of(cure.summary()), cure.edits())),
                all,
                identity);
    }

    /** Returns true when a text of the finding or of its fix may quote the secret. */
    public boolean quotes(QuotableSecret secret) {
        return secret.isIn(message)
                || secret.isIn(subject)
                || secret.isIn(aspect)
                || related.stream().anyMatch(one -> secret.isIn(one.label()))
                || fix.filter(cure -> secret.isIn(cure.summary())
                                || cure.edits().stream().anyMatch(edit -> secret.isIn(edit.replacement())))
                        .isPresent();
    }

    /** The same finding, with its fix only if the condition accepts it. */
    public Finding offering(Predicate<Fix> cure) {
        return new Finding(
                rule, severity, span, message, subject, aspect, related, fix.filter(cure), secrets, identity);
    }

    /** The same finding with its identity. */
    public Finding identified(String digits) {
        return new Finding(rule, severity, span, message, subject, aspect, related, fix, secrets, digits);
    }

    /** The files of which a report of the finding or of its fix may show a part. */
    public List<SourceFile> files() {
        Stream<Span> others = Stream.concat(
                related.stream().map(RelatedSpan::span),
                fix.stream().flatMap(cure -> cure.edits().stream()).map(TextEdit::span));
        return Stream.concat(Stream.of(span), others).map(Span::file).distinct().toList();
    }
}
