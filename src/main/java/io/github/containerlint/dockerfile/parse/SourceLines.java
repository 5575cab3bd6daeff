package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;

/** Goes through a file line by line. Unlike in reports a lone carriage return ends no line: it does not for BuildKit. */
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

    /** The next line, its line break left out. */
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

    /** An empty span where the next line begins, which is the end of the file after the last one. */
    Span upcoming() {
        return source.span(next, next);
    }
}
