package io.github.containerlint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static String message(String message) {
        Html html = new Html(UnaryOperator.identity());
        Prose.message(html, message);
        return html.document().replace("<!doctype html>", "").strip();
    }

    @Test
    void whatIsQuotedIsCodeAndTheAdviceIsSetOff() {
        assertEquals(
                "<code>./</code> hides <code>/app</code>; <strong>add <code>- /app</code> below</strong>",
                message("'./' hides '/app'; add '- /app' below"));
    }

    @Test
    void aSemicolonInAQuotationBeginsNoAdvice() {
        assertEquals(
                "<code>a; b</code> fails; <strong>write <code>a &amp;&amp; b</code></strong>",
                message("'a; b' fails; write 'a && b'"));
        assertEquals("<code>a; b</code> fails", message("'a; b' fails"));
    }

    @Test
    void anApostropheIsNoQuotationMark() {
        assertEquals(
                "the image&#39;s files; <strong>don&#39;t copy them</strong>",
                message("the image's files; don't copy them"));
    }
}
