package io.github.containerlint.finding;

import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An edit that puts {@code replacement} in place of the span; an empty span inserts.
 *
 * @param replacement the new text; {@code \n} separates its lines, also in files with other line breaks
 */
@API(status = Status.STABLE)
public record TextEdit(Span span, String replacement) {
    /** An edit that adds a line below the one in which the element ends. */
    public static TextEdit lineBelow(Located element, String line) {
        Span span = element.span();
        LineIndex lines = span.file().lines();
        int end = lines.endOf(lastLineOf(span));
        return new TextEdit(span.file().span(end, end), "\n" + line);
    }

    /** An edit that adds a line above the one in which the element begins. */
    public static TextEdit lineAbove(Located element, String line) {
        Span span = element.span();
        LineIndex lines = span.file().lines();
        int start = lines.startOf(lines.lineAt(span.start()));
        return new TextEdit(span.file().span(start, start), line + "\n");
    }

    /** An edit that adds a last line to the file. */
    public static TextEdit lastLine(SourceFile file, String line) {
        boolean open = !file.text().isEmpty() && !file.text().endsWith("\n");
        return new TextEdit(file.span().atEnd(), (open ? "\n" : "") + line + "\n");
    }

    /** An edit that removes every line that the element touches, with its line break. */
    public static TextEdit withoutLines(Located element) {
        Span span = element.span();
        LineIndex lines = span.file().lines();
        int last = lastLineOf(span);
        int end = last == lines.count() ? span.file().text().length() : lines.startOf(last + 1);
        return new TextEdit(span.file().span(lines.startOf(lines.lineAt(span.start())), end), "");
    }

    /** The line of the last character; an element that ends with a line break does not reach into the next line. */
    private static int lastLineOf(Span span) {
        return span.file().lines().lineAt(Math.max(span.start(), span.end() - 1));
    }
}
