package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;

/** White space as BuildKit, a Go program, sees it. */
public final class GoText {
    private GoText() {}

    /** Unicode's white space, which has the no-break spaces among it, unlike Java's. */
    public static boolean isSpace(char c) {
        return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
    }

    /** What parts a keyword from its arguments and, in most instructions, these from one another. */
    static boolean isSeparator(char c) {
        return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
    }

    public static Text strip(Text text) {
        int from = skipSpace(text, 0);
        int to = text.length();
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.slice(from, to);
    }

    /** The first place from {@code at} on that is no white space. */
    public static int skipSpace(CharSequence text, int at) {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** The first place from {@code at} on that is white space. */
    public static int skipWord(CharSequence text, int at) {
        int next = at;
        while (next < text.length() && !isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** The first separator from {@code at} on. */
    public static int nextSeparator(CharSequence text, int at) {
        int next = at;
        while (next < text.length() && !isSeparator(text.charAt(next))) {
            next++;
        }
        return next;
    }

    public static int skipSeparators(CharSequence text, int at) {
        int next = at;
        while (next < text.length() && isSeparator(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** The words between separators; quotes mean nothing. */
    public static List<Text> words(Text text) {
        List<Text> words = new ArrayList<>();
        int at = skipSeparators(text, 0);
        while (at < text.length()) {
            int end = nextSeparator(text, at);
            words.add(text.slice(at, end));
            at = skipSeparators(text, end);
        }
        return words;
    }
}
