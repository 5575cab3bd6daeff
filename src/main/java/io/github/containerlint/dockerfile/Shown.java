package io.github.containerlint.dockerfile;

/** A piece of the user's text as a message shows it: quoted, on one line, not too long. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(CharSequence text) {
        String head = text.subSequence(0, Math.min(text.length(), LONGEST)).toString();
        String cut = text.length() > LONGEST ? "…" : "";
        return "'" + head.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}|\\p{Cs}", "?") + cut + "'";
    }
}
