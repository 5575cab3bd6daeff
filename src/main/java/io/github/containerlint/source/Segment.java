package io.github.containerlint.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a text that stands in one piece.
 *
 * @param start where the segment begins in the value
 * @param frame what it stands in for where more than it is shown: all of {@code ${VAR:-default}} for the default,
 *     else itself
 * @param uses how the segment came here, such as the {@code ${VAR}} that a file's value was put in for
 */
record Segment(int start, int end, Span span, Span frame, boolean verbatim, List<RelatedSpan> uses) {
    /** Nobody reads a longer way on which a text came to be used, and variables that build on one another make it long. */
    private static final int MOST_USES = 8;

    Span written(int from, int to) {
        int first = Math.max(from, start) - start;
        int last = Math.min(to, end) - start;
        return verbatim ? span.slice(first, last) : span;
    }

    /** The part in the midst of others: a piece of a reference is shown with all of the reference. */
    Span framed(int from, int to) {
        return frame.equals(span) ? written(from, to) : frame;
    }

    Segment within(Span reference) {
        return new Segment(start, end, span, reference, verbatim, uses);
    }

    boolean isContinuedBy(Segment next) {
        return verbatim
                && next.verbatim
                && frame.equals(span)
                && next.frame.equals(next.span)
                && uses.equals(next.uses)
                && span.file() == next.span.file()
                && span.end() == next.span.start();
    }

    Segment cut(int from, int to) {
        Span part = written(from, to);
        return new Segment(from, to, part, frame.equals(span) ? part : frame, verbatim, uses);
    }

    Segment usedAt(List<RelatedSpan> before, List<RelatedSpan> last) {
        if (before.isEmpty() && last.isEmpty()) {
            return this;
        }
        List<RelatedSpan> all = Stream.of(uses, before, last)
                .flatMap(List::stream)
                .distinct()
                .limit(MOST_USES)
                .toList();
        return new Segment(start, end, span, frame, verbatim, all);
    }

    Segment shifted(int by) {
        return new Segment(start + by, end + by, span, frame, verbatim, uses);
    }

    boolean touches(int from, int to) {
        return from == to ? start <= from && from <= end : start < to && from < end;
    }
}
