package io.github.containerlint.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import org.junit.jupiter.api.Test;

class TextEditTest {
    @Test
    void insertsALineUnderTheOneInWhichTheElementEnds() {
        SourceFile file = SourceFile.of("f", "a: 1\nb: 2\n");

        assertEquals("a: 1\nx\nb: 2\n", applied(TextEdit.lineBelow(file.span(3, 4), "x")));
        assertEquals("a: 1\nx\nb: 2\n", applied(TextEdit.lineBelow(file.span(0, 5), "x")));
        assertEquals("a: 1\nb: 2\nx\n", applied(TextEdit.lineBelow(file.span(0, 9), "x")));
    }

    @Test
    void insertsALineUnderALastLineWithoutLineFeed() {
        assertEquals("a\nx", applied(TextEdit.lineBelow(SourceFile.of("f", "a").span(), "x")));
    }

    @Test
    void insertsALineOverTheOneInWhichTheElementBegins() {
        SourceFile file = SourceFile.of("f", "a: 1\nb: 2\n");

        assertEquals("a: 1\nx\nb: 2\n", applied(TextEdit.lineAbove(file.span(8, 9), "x")));
    }

    @Test
    void appendsALastLine() {
        assertEquals("x\n", applied(TextEdit.lastLine(SourceFile.of("f", ""), "x")));
        assertEquals("a\nx\n", applied(TextEdit.lastLine(SourceFile.of("f", "a\n"), "x")));
        assertEquals("a\nx\n", applied(TextEdit.lastLine(SourceFile.of("f", "a"), "x")));
    }

    @Test
    void removesEveryLineThatTheElementTouches() {
        SourceFile file = SourceFile.of("f", "a: 1\nb: 2\nc: 3\n");

        assertEquals("a: 1\nc: 3\n", applied(TextEdit.withoutLines(file.span(7, 8))));
        assertEquals("c: 3\n", applied(TextEdit.withoutLines(file.span(1, 10))));
        assertEquals("a: 1\nb: 2\n", applied(TextEdit.withoutLines(file.span(10, 15))));
        assertEquals("", applied(TextEdit.withoutLines(SourceFile.of("f", "a").span())));
    }

    private static String applied(TextEdit edit) {
        Span span = edit.span();
        return new StringBuilder(span.file().text())
                .replace(span.start(), span.end(), edit.replacement())
                .toString();
    }
}
