package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Text;
import java.util.Optional;

/** A redirection while it is read: a heredoc's lines come only behind the end of its line. */
public final class WrittenRedirection {
    private final Text text;
    private final Text operator;
    private final Word target;
    private Text body;

    WrittenRedirection(Text text, Text operator, Word target) {
        this.text = text;
        this.operator = operator;
        this.target = target;
    }

    public Word target() {
        return target;
    }

    public Redirection finished() {
        return new Redirection(text, operator, target, Optional.ofNullable(body));
    }

    /** Takes the lines from {@code from} on up to the delimiter. @return where the delimiter's line ends */
    int readBody(Cursor cursor, int from) {
        String delimiter = target.unquoted();
        boolean tabs = operator.value().equals("<<-");
        int at = from;
        while (at < cursor.end()) {
            int end = cursor.indexOf('\n', at);
            if (lineAt(cursor, at, end, tabs).equals(delimiter)) {
                body = cursor.slice(from, at);
                return end;
            }
            at = Math.min(end + 1, cursor.end());
        }
        body = cursor.slice(from, cursor.end());
        return cursor.end();
    }

    private static String lineAt(Cursor cursor, int from, int end, boolean tabs) {
        int start = from;
        while (tabs && start < end && cursor.charAt(start) == '\t') {
            start++;
        }
        int stop = end > start && cursor.charAt(end - 1) == '\r' ? end - 1 : end;
        return cursor.text().value().substring(start, stop);
    }
}
