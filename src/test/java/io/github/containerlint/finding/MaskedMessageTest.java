package io.github.containerlint.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedMessageTest {
    private static final SourceFile FILE = SourceFile.of(
            "f", "CMD run --token hunter2 --port 80\nURL=postgres://postgres:postgres@db\nKEY=abcdefgh\n");

    private static Span span(String text, int from) {
        int start = FILE.text().indexOf(text, from);
        return FILE.span(start, start + text.length());
    }

    private static String masked(String message, Span about, Span secret) {
        return new MaskedMessage(about, List.of(secret), List.of()).of(message);
    }

    @Test
    void aSecretThatTheFindingPointsAtIsMasked() {
        Span secret = span("hunter2", 0);

        assertEquals(
                "write CMD [\"run\", \"--token\", \"******\"]",
                masked("write CMD [\"run\", \"--token\", \"hunter2\"]", span("CMD run --token hunter2", 0), secret));
    }

    @Test
    void aWordThatIsASecretElsewhereIsNamed() {
        Span secret = span("hunter2", 0);

        assertEquals("'hunter2' is far away", masked("'hunter2' is far away", span("KEY", 0), secret));
        assertEquals(
                "move it out of 'hunter2.env'", masked("move it out of 'hunter2.env'", span("--token", 0), secret));
    }

    @Test
    void aSecretThatIsCutOffIsMasked() {
        Span secret = span("abcdefgh", 0);
        Span about = span("KEY=abcdefgh", 0);

        assertEquals("'KEY=******…' is odd", masked("'KEY=abcde…' is odd", about, secret));
        assertEquals("'KEY=******…' is odd", masked("'KEY=a…' is odd", about, secret));
        assertEquals("'K…' is odd", masked("'K…' is odd", about, secret));
        assertEquals("'KEY=******...' is odd", masked("'KEY=abcde...' is odd", about, secret));
    }

    @Test
    void aSecretThatIsAWordIsMaskedInQuotationsAlone() {
        Span secret = span("abcdefgh", 0);
        Span about = span("KEY=abcdefgh", 0);

        assertEquals(
                "it's abcdefgh: '- KEY=******' and \"******\"; abcdefgh",
                masked("it's abcdefgh: '- KEY=abcdefgh' and \"abcdefgh\"; abcdefgh", about, secret));
        assertEquals("'abcdefghi' is whole", masked("'abcdefghi' is whole", about, secret));
    }

    @Test
    void aWordThatCanBeReadBesideTheSecretMayBeNamed() {
        Span secret = span("postgres@", 0).slice(0, 8);

        assertEquals("'postgres://postgres' is odd", masked("'postgres://postgres' is odd", span("URL", 0), secret));
        assertEquals(
                "'postgres://postgres' is odd",
                masked("'postgres://postgres' is odd", span("postgres://postgres:postgres@db", 0), secret));
    }
}
