package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text that several services share through an anchor is at fault once, however many rule runs met it. */
final class Merge {
    private record Identity(String rule, Span span, String message) {}

    private Merge() {}

    static List<Finding> equal(List<Finding> findings) {
        Map<Identity, Finding> merged = new LinkedHashMap<>();
        for (Finding finding : findings) {
            merged.merge(new Identity(finding.rule(), finding.span(), finding.message()), finding, Merge::both);
        }
        return List.copyOf(merged.values());
    }

    private static Finding both(Finding one, Finding other) {
        List<RelatedSpan> related = Stream.concat(one.related().stream(), other.related().stream())
                .distinct()
                .toList();
        Finding both = new Finding(
                one.rule(),
                one.severity(),
                one.span(),
                one.message(),
                subjects(one, other),
                related,
                one.fix().or(other::fix),
                one.secrets());
        return both.concealing(other.secrets());
    }

    private static String subjects(Finding one, Finding other) {
        return Stream.of(one.subject().split(", "), new String[] {other.subject()})
                .flatMap(Stream::of)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
