package io.github.containerlint.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a text that was written in one piece.
 *
 * @param start the offset of the segment's beginning in the value
 * @param end the offset of the segment's end in the value
 * @param frames the references inside of which the segment stands, the innermost first: all of {@code ${VAR:-default}}
 *     for the default
 * @param verbatim whether each character has a place of its own; otherwise all of them stand for the whole span
 * @param uses the places through which the segment came here, such as the {@code ${VAR}} that a file's value replaced
 */
record Segment(int start, int end, Span span, List<Span> frames, boolean verbatim, List<RelatedSpan> uses) {
    /** The most places of use that are kept: more are not readable, and variables in variables would add many. */
    private static final int MOST_USES = 8;

    Span written(int from, int to) {
        int first = Math.max(from, start) - start;
        int last = Math.min(to, end) - start;
        return verbatim ? span.slice(first, last) : span;
    }

    /** The span of the segment beside others: that of its outermost reference that does not hold all of them. */
    Span besides(List<Segment> others, int from, int to) {
        return frames.stream()
                .filter(frame -> !others.stream().allMatch(other -> other.frames.contains(frame)))
                .reduce((inner, outer) -> outer)
                .orElseGet(() -> written(from, to));
    }

    Segment within(Span reference) {
        List<Span> all = Stream.concat(frames.stream(), Stream.of(reference)).toList();
        return new Segment(start, end, span, all, verbatim, uses);
    }

    boolean isContinuedBy(Segment next) {
        return verbatim
                && next.verbatim
                && frames.equals(next.frames)
                && uses.equals(next.uses)
                && span.file() == next.span.file()
                && span.end() == next.span.start();
    }

    Segment cut(int from, int to) {
        return new Segment(from, to, written(from, to), frames, verbatim, uses);
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
        return new Segment(start, end, span, frames, verbatim, all);
    }

    Segment shifted(int by) {
        return new Segment(start + by, end + by, span, frames, verbatim, uses);
    }

    boolean touches(int from, int to) {
        return from == to ? start <= from && from <= end : start < to && from < end;
    }
}
