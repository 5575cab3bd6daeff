package io.github.containerlint.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedTextTest {
    private static final SourceFile FILE = SourceFile.of("f", "A=hunter2 B=x\nKEY: |\n    line one\n\n    line two\n");

    private static Span span(String text) {
        int start = FILE.text().indexOf(text);
        return FILE.span(start, start + text.length());
    }

    private static String masked(Span... secrets) {
        return MaskedText.of(FILE.span(), List.of(secrets)).value();
    }

    @Test
    void theMaskHasOneLengthWhateverItHides() {
        assertEquals(
                "A=****** B=******",
                masked(span("hunter2"), span("x")).lines().findFirst().orElseThrow());
    }

    @Test
    void aSecretOfSeveralLinesIsMaskedLineByLine() {
        Span block = span("line one\n\n    line two\n");

        assertEquals("A=hunter2 B=x\nKEY: |\n    ******\n\n    ******\n", masked(block));
    }

    @Test
    void secretsThatOverlapGetOneMask() {
        assertEquals(
                "A=****** B=x",
                masked(span("hunter2"), span("unter"), span("hunt"))
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aStretchShowsWhatReachesIntoIt() {
        Span stretch = span("ter2 B=x");

        assertEquals(
                "****** B=x", MaskedText.of(stretch, List.of(span("hunter2"))).value());
    }

    @Test
    void secretsOfOtherFilesAndEmptyOnesDoNotCount() {
        SourceFile other = SourceFile.of("g", FILE.text());

        assertEquals(FILE.text(), masked(other.span(2, 9), FILE.span(3, 3)));
    }

    @Test
    void placesBehindAMaskMoveWithIt() {
        MaskedText text = MaskedText.of(FILE.span(0, 13), List.of(span("hunter2"), span("x")));

        assertEquals("A=****** B=******", text.value());
        assertEquals(2, text.seenAt(2));
        assertEquals(2, text.seenAt(5));
        assertEquals(8, text.seenAt(9));
        assertEquals(11, text.seenAt(12));
        assertEquals(17, text.seenAt(13));
    }

    @Test
    void whatEndsWithinAMaskIsSeenToEndBehindIt() {
        MaskedText text = MaskedText.of(FILE.span(0, 13), List.of(span("hunter2")));

        assertEquals("A=****** B=x", text.value());
        assertEquals(2, text.seenEndAt(2));
        assertEquals(8, text.seenEndAt(3));
        assertEquals(8, text.seenEndAt(8));
        assertEquals(8, text.seenEndAt(9));
        assertEquals(9, text.seenEndAt(10));
    }

    @Test
    void aValueIsMaskedWhereItWasWritten() {
        Span x = FILE.span(FILE.text().indexOf("x"), FILE.text().indexOf("x") + 1);
        Text value = Text.builder(FILE.span(0, 13))
                .append(span("A="))
                .append(span("hunter2"))
                .append("\n", span(" B"))
                .append(x)
                .append("hunter2", span("KEY"))
                .build();

        assertEquals("A=******\nxhunter2", MaskedText.of(value, List.of(span("hunter2"))));
        assertEquals("A=hu******2\nxhunter2", MaskedText.of(value, List.of(span("nter"))));
        assertEquals("A=******xhunter2", MaskedText.of(value, List.of(span("hunter2 B"))));
        assertEquals("A=hunter2\nx******", MaskedText.of(value, List.of(span("KEY"))));
    }
}
