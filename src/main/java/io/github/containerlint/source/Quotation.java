package io.github.containerlint.source;

/** Quotes a part of the user's text for a message: on one line, and shortened when it is too long. */
public final class Quotation {
    private static final int LONGEST = 60;

    private Quotation() {}

    public static String of(CharSequence text) {
        String head = text.subSequence(0, Math.min(text.length(), LONGEST)).toString();
        String cut = text.length() > LONGEST ? "…" : "";
        return "'" + head.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}|\\p{Cs}", "?") + cut + "'";
    }
}
