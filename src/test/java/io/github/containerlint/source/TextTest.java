package io.github.containerlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
    private final SourceFile compose = SourceFile.of("compose.yaml", "image: \"mysql:${TAG}\"\n");
    private final SourceFile env = SourceFile.of(".env", "TAG=latest\n");

    /** {@code mysql:latest}, whose tag stands in the other file. */
    private Text interpolated() {
        return Text.builder(compose.span(8, 20))
                .append(compose.span(8, 14))
                .append(Text.verbatim(env.span(4, 10)), new RelatedSpan(compose.span(14, 20), "used here"))
                .build();
    }

    @Test
    void aVerbatimPartStandsAtItsOwnPlace() {
        Text text = Text.verbatim(compose.span(8, 14));
        assertEquals(compose.span(10, 12), text.span(2, 4));
    }

    @Test
    void aPartFromAnotherFileIsShownThereAndRelatedToItsUse() {
        Text text = interpolated();
        assertEquals("mysql:latest", text.value());
        assertEquals(env.span(4, 10), text.span(6, 12));
        assertEquals(List.of(new RelatedSpan(compose.span(14, 20), "used here")), text.related(6, 12));
    }

    @Test
    void aPartOfTwoFilesIsShownWhereItIsUsed() {
        assertEquals(compose.span(8, 20), interpolated().span());
        assertEquals(compose.span(13, 20), interpolated().span(5, 12));
    }

    @Test
    void aPieceOfAReferenceIsShownAloneButNeverCutOutOfIt() {
        SourceFile file = SourceFile.of("compose.yaml", "${PORT:-54}32:5432");
        Text.Builder builder = Text.builder(file.span()).append(file.span(8, 10));
        Text text = builder.frame(0, file.span(0, 11)).append(file.span(11, 18)).build();
        assertEquals("5432:5432", text.value());
        assertEquals("54", text.span(0, 2).text());
        assertEquals("${PORT:-54}32", text.slice(0, 4).span().text());
        assertEquals("${PORT:-54}32:5432", text.span().text());
        assertEquals("${PORT:-54}3", text.slice(1).span(0, 2).text());
    }

    @Test
    void aPieceOfANestedReferenceIsShownWithTheInnerOneAlone() {
        SourceFile file = SourceFile.of("compose.yaml", "${IMAGE:-nginx:${TAG:-1}}");
        Text.Builder builder = Text.builder(file.span()).append(file.span(9, 15));
        Text text = builder.append(file.span(22, 23))
                .frame(6, file.span(15, 24))
                .frame(0, file.span())
                .build();
        assertEquals("nginx:1", text.value());
        assertEquals("nginx:${TAG:-1}", text.span().text());
        assertEquals("1", text.span(6, 7).text());
    }

    @Test
    void aSliceKnowsWhatTheWholeKnew() {
        Text tag = interpolated().slice(6);
        assertEquals("latest", tag.value());
        assertEquals(env.span(4, 10), tag.span());
        assertEquals(env.span(6, 8), tag.span(2, 4));
        assertEquals(1, tag.related().size());
    }

    @Test
    void anEscapeStandsForItsWholeSpan() {
        SourceFile file = SourceFile.of("a", "x\\ny");
        Text text = Text.builder(file.span())
                .append(file.span(0, 1))
                .append("\n", file.span(1, 3))
                .append(file.span(3, 4))
                .build();
        assertEquals("x\ny", text.value());
        assertEquals(file.span(1, 3), text.span(1, 2));
        assertEquals(file.span(3, 4), text.span(2, 3));
    }

    @Test
    void whatIsWrittenInAnEmbeddedFileStandsInItsHost() {
        SourceFile host = SourceFile.of("compose.yaml", "inline: |\n  FROM a\n  RUN b\n");
        Text block = Text.builder(host.span(12, 27))
                .append(host.span(12, 19))
                .append(host.span(21, 27))
                .build();
        SourceFile dockerfile = SourceFile.embedded(block);
        assertEquals("FROM a\nRUN b\n", dockerfile.text());
        assertEquals(host.span(21, 26), dockerfile.span(7, 12).written());
        assertEquals("compose.yaml", dockerfile.path());
    }

    @Test
    void whiteSpaceIsStrippedFromTextAndSpan() {
        SourceFile file = SourceFile.of("a", "  ab ");
        Text stripped = Text.verbatim(file.span()).strip();
        assertEquals("ab", stripped.value());
        assertEquals(file.span(2, 4), stripped.span());
    }

    @Test
    void anEmptyTextStandsSomewhere() {
        Text empty = Text.verbatim(compose.span(3, 3));
        assertTrue(empty.isBlank());
        assertEquals(compose.span(3, 3), empty.span());
        assertEquals(compose.span(3, 3), empty.slice(0, 0).span());
    }
}
