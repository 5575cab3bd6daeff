package io.github.containerlint.report;

import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.report.html.FrameLine;
import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The source lines of a span, with marks below it and masks in place of secrets. */
final class Frame {
    /** The most lines that are shown; of a longer span only the first lines and the last one. */
    private static final int MOST_LINES = 4;

    private static final String ELLIPSIS = "...";

    private final Span span;
    private final Collection<Span> secrets;
    private final LineIndex lines;
    private final int first;
    private final int last;
    private final int end;

    Frame(Span span, Collection<Span> secrets) {
        this.span = span;
        this.secrets = secrets;
        this.lines = span.file().lines();
        this.end = withoutTrailingBlanks(span);
        this.first = lines.lineAt(span.start());
        this.last = lines.lineAt(end);
    }

    /** The end of the span without the blank lines behind a block, which reach to the next element. */
    private static int withoutTrailingBlanks(Span span) {
        LineIndex lines = span.file().lines();
        boolean one = lines.lineAt(span.start()) == lines.lineAt(span.end());
        return one ? span.end() : span.start() + span.text().stripTrailing().length();
    }

    /** Whether the file is empty, so that there are no lines to show. */
    boolean isEmpty() {
        return span.file().text().isEmpty();
    }

    /** The number of digits of the highest line number. */
    int gutter() {
        return String.valueOf(last).length();
    }

    /**
     * The lines with their numbers and marks.
     *
     * @param gutter the columns that line numbers take
     * @param width the columns of a line, with the gutter
     * @param mark the character below marked columns
     */
    List<String> render(int gutter, int width, char mark, Style style, Palette palette) {
        List<String> out = new ArrayList<>();
        String blank = palette.paint(Style.GUTTER, " ".repeat(gutter + 2) + "|");
        int room = Math.max(20, width - gutter - 4);
        for (int line : shown()) {
            if (line < 0) {
                out.add(palette.paint(Style.GUTTER, ELLIPSIS));
                continue;
            }
            String number = String.valueOf(line);
            String margin = " ".repeat(1 + gutter - number.length()) + number + " |";
            View view = view(line, room);
            out.add(joined(palette.paint(Style.GUTTER, margin), view.text()));
            if (view.length() > 0) {
                String marks = palette.paint(style, String.valueOf(mark).repeat(view.length()));
                out.add(blank + " " + " ".repeat(view.start()) + marks);
            }
        }
        return out;
    }

    /**
     * The lines in three parts: before, in and behind the marks.
     *
     * @param width the columns of a line
     */
    List<FrameLine> lines(int width) {
        List<FrameLine> out = new ArrayList<>();
        for (int line : shown()) {
            out.add(line < 0 ? FrameLine.LEFT_OUT : view(line, width).of(line));
        }
        return out;
    }

    private static String joined(String margin, String text) {
        return text.isBlank() ? margin : margin + " " + text;
    }

    /** The numbers of the lines to show; -1 stands for those that are left out. */
    private List<Integer> shown() {
        List<Integer> numbers = new ArrayList<>();
        boolean all = last - first < MOST_LINES;
        for (int line = first; line <= last; line++) {
            if (all || line < first + MOST_LINES - 2 || line == last) {
                numbers.add(line);
            } else if (numbers.get(numbers.size() - 1) >= 0) {
                numbers.add(-1);
            }
        }
        return numbers;
    }

    /**
     * The visible part of a line.
     *
     * @param start the 0-based column at which the marks begin
     * @param length the number of marked columns
     */
    private record View(String text, int start, int length) {
        FrameLine of(int number) {
            Columns columns = new Columns(text);
            int end = start + length;
            String marked = columns.text(start, Math.min(end, columns.width()));
            return new FrameLine(
                    number,
                    columns.text(0, start),
                    length > 0 && marked.isEmpty() ? " " : marked,
                    columns.text(end, columns.width()));
        }
    }

    private View view(int line, int room) {
        String source = lines.textOf(line);
        int offset = lines.startOf(line);
        int indent = source.length() - source.stripLeading().length();
        int from = line == first ? span.start() - offset : indent;
        int to =
                Math.min(line == last ? source.length() : source.stripTrailing().length(), end - offset);
        MaskedText seen = MaskedText.of(span.file().span(offset, offset + source.length()), secrets);
        Columns columns = new Columns(seen.value());
        int start = columns.columnOf(seen.seenAt(from));
        boolean blank = to <= from && line != first;
        int length =
                blank ? 0 : Math.max(1, columns.columnOf(to > from ? seen.seenEndAt(to) : seen.seenAt(from)) - start);
        return columns.width() <= room
                ? new View(columns.text().stripTrailing(), start, length)
                : clipped(columns, start, length, room);
    }

    /** Cuts a long line so that the marks, or their beginning, stay visible. */
    private static View clipped(Columns columns, int start, int length, int room) {
        boolean fromStart = start + Math.min(length, room / 2) <= room - ELLIPSIS.length();
        int from = fromStart ? 0 : Math.min(start - room / 4, columns.width() - room + ELLIPSIS.length());
        String before = fromStart ? "" : ELLIPSIS;
        int seen = room - before.length();
        boolean toEnd = from + seen >= columns.width();
        String after = toEnd ? "" : ELLIPSIS;
        int to = Math.min(columns.width(), from + seen - after.length());
        int shift = start - from + before.length();
        return new View(
                before + columns.text(from, to) + after, shift, Math.max(1, Math.min(start + length, to) - start));
    }
}
