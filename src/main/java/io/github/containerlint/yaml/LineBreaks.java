package io.github.containerlint.yaml;

/** Where lines end in YAML. */
final class LineBreaks {
    private LineBreaks() {}

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085';
    }

    /** How many characters the line break at this place takes; 0 where there is none. */
    static int width(String text, int at) {
        if (!isBreak(text.charAt(at))) {
            return 0;
        }
        return text.startsWith("\r\n", at) ? 2 : 1;
    }

    /** The place of the first line break from here on, or the end. */
    static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
