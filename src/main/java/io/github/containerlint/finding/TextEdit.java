package io.github.containerlint.finding;

import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Put {@code replacement} where the span is; an empty span inserts.
 *
 * @param replacement its lines are parted by {@code \n}, whatever the file does
 */
@API(status = Status.STABLE)
public record TextEdit(Span span, String replacement) {
    /** A new line under the one in which the element ends. */
    public static TextEdit lineBelow(Located element, String line) {
        Span span = element.span();
        LineIndex lines = span.file().lines();
        int end = lines.endOf(lastLineOf(span));
        return new TextEdit(span.file().span(end, end), "\n" + line);
    }

    /** A new line over the one in which the element begins. */
    public static TextEdit lineAbove(Located element, String line) {
        Span span = element.span();
        LineIndex lines = span.file().lines();
        int start = lines.startOf(lines.lineAt(span.start()));
        return new TextEdit(span.file().span(start, start), line + "\n");
    }

    /** A new last line. */
    public static TextEdit lastLine(SourceFile file, String line) {
        boolean open = !file.text().isEmpty() && !file.text().endsWith("\n");
        return new TextEdit(file.span().atEnd(), (open ? "\n" : "") + line + "\n");
    }

    /** Takes away every line that the element touches, with its line break. */
    public static TextEdit withoutLines(Located element) {
        Span span = element.span();
        LineIndex lines = span.file().lines();
        int last = lastLineOf(span);
        int end = last == lines.count() ? span.file().text().length() : lines.startOf(last + 1);
        return new TextEdit(span.file().span(lines.startOf(lines.lineAt(span.start())), end), "");
    }

    /** The line of the last character: an element that ends with its line break does not reach into the next one. */
    private static int lastLineOf(Span span) {
        return span.file().lines().lineAt(Math.max(span.start(), span.end() - 1));
    }
}
