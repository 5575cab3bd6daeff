package io.github.containerlint.report;

/** Gives the parts of a text report their colours. */
public interface Palette {
    String paint(Style style, String text);

    /** A palette without colours. */
    static Palette plain() {
        return (style, text) -> text;
    }
}
