package io.github.containerlint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A string that keeps the place where each of its characters was written.
 *
 * <p>Unquoting, line folding and variables make a value differ from its source. A text is made of segments. In a
 * verbatim segment each character has its own place in the file; in an opaque one (an escape, a variable's value that
 * is in no file) all characters stand for the same span.
 */
@API(status = Status.STABLE)
public final class Text implements Located, CharSequence {
    private final String value;
    private final List<Segment> segments;
    private final Span span;
    private final List<RelatedSpan> uses;

    private Text(String value, List<Segment> segments, Span span, List<RelatedSpan> uses) {
        this.value = value;
        this.segments = List.copyOf(segments);
        this.span = span;
        this.uses = List.copyOf(uses);
    }

    /** A text of the characters of the span as written. */
    public static Text verbatim(Span span) {
        return builder(span).append(span).build();
    }

    /** A value whose characters all stand for the whole span. */
    public static Text opaque(String value, Span span) {
        List<Segment> whole = value.isEmpty()
                ? List.of()
                : List.of(new Segment(0, value.length(), span, List.of(), false, List.of()));
        return new Text(value, whole, span, List.of());
    }

    /**
     * A builder of a text.
     *
     * @param whole the place of the text with all its parts, without quotes
     */
    public static Builder builder(Span whole) {
        return new Builder(whole);
    }

    public String value() {
        return value;
    }

    /** The span where the whole text was written, in the file that contains all of it. */
    @Override
    public Span span() {
        return value.isEmpty() ? span : span(0, value.length());
    }

    /**
     * The place of the text in its own file, also where its parts came from variables, such as that of a scalar in a
     * Compose file.
     */
    public Span place() {
        return span;
    }

    /** The places where the characters were written: a span for each part that was written in one piece. */
    public List<Span> parts() {
        return segments.stream().map(Segment::span).distinct().toList();
    }

    /** The place where the part of the value from {@code from} to {@code to} was written. */
    public Span span(int from, int to) {
        if (segments.size() == 1 && from <= to) {
            return segments.get(0).written(from, to);
        }
        List<Segment> touched = touched(from, to);
        if (touched.isEmpty()) {
            return span;
        }
        Span first = touched.get(0).written(from, to);
        if (touched.size() == 1) {
            return first;
        }
        return spanOfSeveral(touched, from, to);
    }

    /** The span of several segments; segments of other files are placed by their uses in this file. */
    private Span spanOfSeveral(List<Segment> touched, int from, int to) {
        List<Span> here = touched.stream()
                .flatMap(segment -> Stream.concat(
                        Stream.of(segment.besides(touched, from, to)),
                        segment.uses().stream().map(RelatedSpan::span)))
                .filter(written -> span.contains(written))
                .toList();
        return here.isEmpty() ? span : here.stream().reduce(here.get(0), Span::to);
    }

    @Override
    public List<RelatedSpan> related() {
        return related(0, value.length());
    }

    /** The places through which the part of the value is used. */
    public List<RelatedSpan> related(int from, int to) {
        List<Segment> touched = touched(from, to);
        List<RelatedSpan> parts = touched.size() == 1 ? touched.get(0).uses() : List.of();
        return parts.isEmpty() && uses.isEmpty()
                ? List.of()
                : Stream.concat(parts.stream(), uses.stream()).distinct().toList();
    }

    private List<Segment> touched(int from, int to) {
        int first = firstEndingAt(from);
        int last = first;
        while (last < segments.size() && segments.get(last).start() <= to) {
            last++;
        }
        List<Segment> all = new ArrayList<>(last - first);
        for (int index = first; index < last && (from != to || all.isEmpty()); index++) {
            if (segments.get(index).touches(from, to)) {
                all.add(segments.get(index));
            }
        }
        return all;
    }

    /** The index of the first segment that ends at or behind the offset in the value; segments are in order. */
    private int firstEndingAt(int place) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).end() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The part of this text from {@code from} to {@code to}, with the places of its characters. */
    public Text slice(int from, int to) {
        if (segments.size() == 1 && from < to) {
            return sliceOfOne(segments.get(0), from, to);
        }
        List<Segment> parts = new ArrayList<>();
        for (Segment segment : touched(from, to)) {
            int start = Math.max(segment.start(), from);
            int end = Math.min(segment.end(), to);
            if (start < end) {
                parts.add(segment.cut(start, end).shifted(-from));
            }
        }
        boolean local = true;
        for (Segment part : parts) {
            local = local && span.contains(part.span());
        }
        return new Text(value.substring(from, to), parts, local ? span(from, to) : span, uses);
    }

    private Text sliceOfOne(Segment only, int from, int to) {
        Segment part = only.cut(from, to).shifted(-from);
        return new Text(
                value.substring(from, to), List.of(part), span.contains(part.span()) ? part.span() : span, uses);
    }

    public Text slice(int from) {
        return slice(from, value.length());
    }

    /** This text without white space at either end. */
    public Text strip() {
        int from = 0;
        int to = value.length();
        while (from < to && Character.isWhitespace(value.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
            to--;
        }
        return slice(from, to);
    }

    /** The same text, used in one more place. */
    public Text usedAt(RelatedSpan use) {
        return usedAt(List.of(use));
    }

    /** The same text, used in more places, the nearest one first. */
    public Text usedAt(List<RelatedSpan> further) {
        if (further.isEmpty()) {
            return this;
        }
        return new Text(
                value,
                segments,
                span,
                Stream.concat(uses.stream(), further.stream()).toList());
    }

    @Override
    public int length() {
        return value.length();
    }

    @Override
    public char charAt(int index) {
        return value.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return value.subSequence(from, to);
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    /** Compares the values; the places where they were written do not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** Builds a text of parts with their places. */
    public static final class Builder {
        private final Span whole;
        private final StringBuilder value = new StringBuilder();
        private final List<Segment> segments = new ArrayList<>();

        private Builder(Span whole) {
            this.whole = whole;
        }

        /** Appends the characters of the span; a part that continues the last one is joined to it. */
        public Builder append(Span verbatim) {
            return add(verbatim.text(), verbatim, true, List.of());
        }

        /** Appends characters that stand for a whole span, such as {@code \n} for a line break. */
        public Builder append(String characters, Span opaque) {
            return add(characters, opaque, false, List.of());
        }

        /** Appends another text. */
        public Builder append(Text text) {
            return append(text, List.of());
        }

        /**
         * Appends a text that replaces the text at {@code use}, such as a variable's value that replaces its reference.
         */
        public Builder append(Text text, RelatedSpan use) {
            return append(text, List.of(use));
        }

        /** Marks all that was appended since the text had this length as text inside of the reference. */
        public Builder frame(int since, Span reference) {
            for (int index = segments.size() - 1;
                    index >= 0 && segments.get(index).start() >= since;
                    index--) {
                segments.set(index, segments.get(index).within(reference));
            }
            return this;
        }

        private Builder append(Text text, List<RelatedSpan> use) {
            int at = value.length();
            for (Segment segment : text.segments) {
                add(segment.usedAt(text.uses, use).shifted(at));
            }
            value.append(text.value);
            return this;
        }

        private Builder add(String characters, Span span, boolean verbatim, List<RelatedSpan> uses) {
            int start = value.length();
            if (characters.isEmpty()) {
                return this;
            }
            value.append(characters);
            add(new Segment(start, value.length(), span, List.of(), verbatim, uses));
            return this;
        }

        private void add(Segment next) {
            Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null && last.isContinuedBy(next)) {
                Span joined = last.span().to(next.span());
                segments.set(
                        segments.size() - 1,
                        new Segment(last.start(), next.end(), joined, last.frames(), true, last.uses()));
            } else {
                segments.add(next);
            }
        }

        public int length() {
            return value.length();
        }

        public Text build() {
            return new Text(value.toString(), segments, whole, List.of());
        }
    }
}
