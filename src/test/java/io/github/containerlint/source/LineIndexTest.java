package io.github.containerlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineIndexTest {
    @Test
    void columnsCountCodePoints() {
        SourceFile file = SourceFile.of("a", "x\n😀b\n");
        assertEquals(new Position(2, 2), file.lines().positionAt(4));
    }

    @Test
    void everyKindOfLineBreakEndsALine() {
        LineIndex lines = SourceFile.of("a", "one\r\ntwo\rthree\n").lines();
        assertEquals(4, lines.count());
        assertEquals("one", lines.textOf(1));
        assertEquals("two", lines.textOf(2));
        assertEquals("three", lines.textOf(3));
        assertEquals("", lines.textOf(4));
    }

    @Test
    void anOffsetAtALineBreakBelongsToTheLineItEnds() {
        LineIndex lines = SourceFile.of("a", "ab\ncd").lines();
        assertEquals(new Position(1, 3), lines.positionAt(2));
        assertEquals(new Position(2, 1), lines.positionAt(3));
        assertEquals(new Position(2, 3), lines.positionAt(5));
    }

    @Test
    void aTextEndsItsLinesAsItsFirstOne() {
        assertEquals("\n", SourceFile.of("a", "one").lines().separator());
        assertEquals("\n", SourceFile.of("a", "\ntwo\r\n").lines().separator());
        assertEquals("\r\n", SourceFile.of("a", "one\r\ntwo\n").lines().separator());
    }
}
