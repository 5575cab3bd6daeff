package io.github.containerlint.yaml;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a block scalar again to find the places of its characters: indentation, folded lines, breaks at the end. */
final class BlockScalar {
    private final String result;
    private final ScalarStyle style;
    private final Span written;
    private final String text;
    private final int headerEnd;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line of the block, without its indentation and its line break.
     *
     * @param next the offset of the following line
     */
    private record Line(int start, int end, int next) {
        boolean isEmpty() {
            return start >= end;
        }
    }

    private BlockScalar(String result, ScalarStyle style, Span written) {
        this.result = result;
        this.style = style;
        this.written = written;
        this.text = written.text();
        this.headerEnd = LineBreaks.next(text, 0);
    }

    /** @param result the value that SnakeYAML read */
    static BlockScalar of(String result, ScalarStyle style, Span written) {
        BlockScalar block = new BlockScalar(result, style, written);
        block.split();
        return block;
    }

    /** The comment in the line of the block indicator; empty when there is none. */
    Optional<Span> comment() {
        int hash = text.indexOf('#');
        return hash < 0 || hash >= headerEnd ? Optional.empty() : Optional.of(written.slice(hash, headerEnd));
    }

    /** The span up to the end of the last line that is not empty. */
    Span span() {
        return written.slice(0, contentEnd());
    }

    private int contentEnd() {
        int last = lastLine();
        int header = text.substring(0, headerEnd).stripTrailing().length();
        return last < 0 ? header : lines.get(last).end();
    }

    private int lastLine() {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isEmpty()) {
            last--;
        }
        return last;
    }

    private void split() {
        int indent = indent();
        int at = headerEnd < text.length() ? headerEnd + LineBreaks.width(text, headerEnd) : headerEnd;
        while (at < text.length()) {
            int end = LineBreaks.next(text, at);
            int next = end < text.length() ? end + LineBreaks.width(text, end) : end;
            lines.add(new Line(Math.min(at + Math.min(indent, leadingSpaces(text, at)), end), end, next));
            at = next;
        }
    }

    /**
     * The number of spaces of indentation: those of the first line that is not blank, without those that the value
     * kept.
     */
    private int indent() {
        int at = headerEnd;
        while (at < text.length()) {
            int start = at + LineBreaks.width(text, at);
            int end = LineBreaks.next(text, start);
            if (!text.substring(start, end).isBlank()) {
                return leadingSpaces(text, start) - kept();
            }
            at = end;
        }
        return Integer.MAX_VALUE;
    }

    private int kept() {
        int at = 0;
        while (at < result.length() && result.charAt(at) == '\n') {
            at++;
        }
        return leadingSpaces(result, at);
    }

    private static int leadingSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }

    Text read() {
        Text.Builder value = Text.builder(written.slice(0, contentEnd()));
        int last = lastLine();
        for (int i = 0; i < last; i++) {
            Line line = lines.get(i);
            value.append(written.slice(line.start(), line.end()));
            if (!isFolded(i)) {
                appendBreak(value, line);
            } else if (!lines.get(i + 1).isEmpty()) {
                value.append(" ", written.slice(line.end(), lines.get(i + 1).start()));
            }
        }
        if (last >= 0) {
            value.append(written.slice(lines.get(last).start(), lines.get(last).end()));
        }
        int missing = result.length() - value.length();
        value.append("\n".repeat(Math.max(0, missing)), written.slice(contentEnd(), contentEnd()));
        return value.build();
    }

    /** Whether folding removes the line break behind this line. */
    private boolean isFolded(int index) {
        Line line = lines.get(index);
        return style == ScalarStyle.FOLDED && isText(line) && isText(nextFilled(index));
    }

    private Line nextFilled(int index) {
        int next = index + 1;
        while (lines.get(next).isEmpty()) {
            next++;
        }
        return lines.get(next);
    }

    /** Whether folding applies to the line; it does not to a line that begins with white space. */
    private boolean isText(Line line) {
        return !line.isEmpty() && text.charAt(line.start()) != ' ' && text.charAt(line.start()) != '\t';
    }

    private void appendBreak(Text.Builder value, Line line) {
        if (line.next() - line.end() == 1 && text.charAt(line.end()) == '\n') {
            value.append(written.slice(line.end(), line.next()));
        } else {
            value.append("\n", written.slice(line.end(), line.next()));
        }
    }
}
