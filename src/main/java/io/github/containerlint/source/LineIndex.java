package io.github.containerlint.source;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The offsets at which the lines of a text begin. A line ends with {@code \n}, {@code \r\n} or a lone {@code \r}. */
@API(status = Status.EXPERIMENTAL)
public final class LineIndex {
    private final String text;
    private final int[] starts;

    LineIndex(String text) {
        this.text = text;
        this.starts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (!ends) {
                continue;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    /** The number of lines; a text that ends with a line break has an empty last line. */
    public int count() {
        return starts.length;
    }

    /** The 1-based line that holds the offset. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public Position positionAt(int offset) {
        int line = lineAt(offset);
        int start = starts[line - 1];
        return new Position(line, text.codePointCount(start, Math.max(start, offset)) + 1);
    }

    /** The offset at which the 1-based line begins. */
    public int startOf(int line) {
        return starts[line - 1];
    }

    /** The offset behind the last character of the 1-based line, without its line break. */
    public int endOf(int line) {
        int end = line == starts.length ? text.length() : starts[line];
        while (end > starts[line - 1] && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The text of the 1-based line without its line break. */
    public String textOf(int line) {
        return text.substring(startOf(line), endOf(line));
    }

    /** The line break of this text's first line; a line feed when there is only one line. */
    public String separator() {
        return starts.length == 1 ? "\n" : text.substring(endOf(1), starts[1]);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
