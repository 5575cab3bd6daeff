package io.github.containerlint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private final Html html = new Html(UnaryOperator.identity());

    @Test
    void textAndAttributesAreEscaped() {
        html.open("a", "title", "\"'<&>").text("</a>&\"'").close();

        assertEquals(
                "<!doctype html><a title=\"&quot;&#39;&lt;&amp;&gt;\">&lt;/a&gt;&amp;&quot;&#39;</a>\n",
                html.document());
    }

    @Test
    void eachTextIsBroughtIntoItsShownFormBeforeItIsEscaped() {
        Html masked = new Html(text -> text.replace("secret", "<******>"));
        masked.element("b", "a secret", "title", "secret");

        assertEquals("<!doctype html><b title=\"&lt;******&gt;\">a &lt;******&gt;</b>\n", masked.document());
    }

    @Test
    void blanksThatCountAreNotAdded() {
        html.open("pre").open("div").text("x").close().close();

        assertEquals("<!doctype html>\n<pre><div>x</div></pre>\n", html.document());
    }

    @Test
    void anElementThatStaysOpenIsAFault() {
        html.open("p");

        assertThrows(IllegalStateException.class, html::document);
    }

    @Test
    void aResourceMustNotEndItsElement() {
        assertThrows(IllegalArgumentException.class, () -> html.resource("script", "'</script>'"));
        assertThrows(IllegalArgumentException.class, () -> html.resource("script", "<!-- x"));
    }
}
