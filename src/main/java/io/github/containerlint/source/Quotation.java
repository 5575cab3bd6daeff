package io.github.containerlint.source;

/** A piece of the user's text as a message shows it: quoted, on one line, not too long. */
public final class Quotation {
    private static final int LONGEST = 60;

    private Quotation() {}

    public static String of(CharSequence text) {
        String head = text.subSequence(0, Math.min(text.length(), LONGEST)).toString();
        String cut = text.length() > LONGEST ? "…" : "";
        return "'" + head.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}|\\p{Cs}", "?") + cut + "'";
    }
}
