package io.github.containerlint.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes elements and text. Each text and each value of an attribute is first brought into the form in which it may be
 * shown, and then escaped; names of elements and attributes are never taken from a user's file.
 */
final class Html {
    /** The elements that begin on a line of their own, except where blanks count. */
    private static final Set<String> BLOCKS = Set.of(
            "article",
            "aside",
            "body",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "g",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "head",
            "header",
            "li",
            "link",
            "main",
            "meta",
            "nav",
            "ol",
            "p",
            "path",
            "pre",
            "script",
            "section",
            "style",
            "svg",
            "title",
            "ul");

    private final StringBuilder out = new StringBuilder("<!doctype html>");
    private final Deque<String> open = new ArrayDeque<>();
    private final UnaryOperator<String> shown;

    /** @param shown makes the form in which a text may be shown */
    Html(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        tag(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Ends the innermost element that is open. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds only a text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that cannot hold anything, such as {@code input}. */
    Html empty(String tag, String... attributes) {
        tag(tag, attributes);
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /**
     * An element with the text of one of this plugin's own style sheets or scripts, unchanged.
     *
     * @throws IllegalArgumentException when the text could end the element
     */
    Html resource(String tag, String text) {
        if (text.contains("</") || text.contains("<!--")) {
            throw new IllegalArgumentException("the text would end the element " + tag);
        }
        open(tag);
        out.append(text);
        return close();
    }

    private void tag(String tag, String... attributes) {
        if (BLOCKS.contains(tag) && !open.contains("pre")) {
            out.append('\n');
        }
        out.append('<').append(tag);
        for (int at = 0; at < attributes.length; at += 2) {
            out.append(' ').append(attributes[at]).append("=\"");
            escape(attributes[at + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        String line = shown.apply(text);
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(character);
            }
        }
    }

    /**
     * The whole document.
     *
     * @throws IllegalStateException when an element is still open
     */
    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("these elements are still open: " + open);
        }
        return out.append('\n').toString();
    }
}
