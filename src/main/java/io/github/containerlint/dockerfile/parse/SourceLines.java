package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;

/** Reads a file line by line. A lone carriage return ends no line here, as in BuildKit; in reports it does. */
final class SourceLines {
    private final SourceFile source;
    private final String text;
    private int next;

    SourceLines(SourceFile source) {
        this.source = source;
        this.text = source.text();
    }

    boolean hasNext() {
        return next < text.length();
    }

    /** The next line without its line break. */
    Span next() {
        int start = next;
        int found = text.indexOf('\n', start);
        next = found < 0 ? text.length() : found + 1;
        int end = found < 0 ? text.length() : found;
        while (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return source.span(start, end);
    }

    /** An empty span at the beginning of the next line, or at the end of the file after the last line. */
    Span upcoming() {
        return source.span(next, next);
    }
}
