package io.github.containerlint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A comment, with the part of its file that it stands at.
 *
 * @param text the text behind the {@code #}, without white space at either end
 * @param span from the {@code #} to the end of the line
 * @param subject the rest of its line for a comment behind other text; for a comment on a line of its own the next
 *     element with all that is in it, empty where none follows
 */
@API(status = Status.EXPERIMENTAL)
public record Remark(Text text, Span span, Optional<Span> subject) implements Located {
    /**
     * A comment.
     *
     * @param span from the {@code #} to the end of the line
     * @param next the element behind the comment; ignored where the comment has other text before it on its line
     */
    public static Remark of(Span span, Optional<Span> next) {
        Text text = Text.verbatim(span.slice(1, span.length())).strip();
        Span before = before(span);
        return new Remark(text, span, before.text().isBlank() ? next : Optional.of(before));
    }

    /**
     * Comments with the elements that they stand in or before.
     *
     * @param comments in their order, each from the {@code #} to the end of the line
     * @param elements in their order
     */
    public static List<Remark> of(List<Span> comments, List<Span> elements) {
        List<Remark> remarks = new ArrayList<>();
        int at = 0;
        for (Span comment : comments) {
            while (at < elements.size() && elements.get(at).end() <= comment.start()) {
                at++;
            }
            remarks.add(of(comment, at < elements.size() ? Optional.of(elements.get(at)) : Optional.empty()));
        }
        return List.copyOf(remarks);
    }

    /** The text on the line of a comment before it. */
    private static Span before(Span comment) {
        LineIndex lines = comment.file().lines();
        return comment.file().span(lines.startOf(lines.lineAt(comment.start())), comment.start());
    }

    /** Whether only comments, blank lines and a line {@code ---} stand before the comment in its file. */
    public boolean isAtTop() {
        return span.file()
                .text()
                .substring(0, span.start())
                .lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.equals("---"));
    }

    /** Whether the comment has its line to itself. */
    public boolean isOnOwnLine() {
        return before(span).text().isBlank();
    }
}
