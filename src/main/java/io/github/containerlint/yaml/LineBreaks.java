package io.github.containerlint.yaml;

/** Finds the ends of lines as YAML defines them. */
final class LineBreaks {
    private LineBreaks() {}

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085';
    }

    /** The number of characters of the line break at this offset; 0 where there is none. */
    static int width(String text, int at) {
        if (!isBreak(text.charAt(at))) {
            return 0;
        }
        return text.startsWith("\r\n", at) ? 2 : 1;
    }

    /** The offset of the first line break from here on, or the end of the text. */
    static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
