package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;

/** Recognizes white space as BuildKit, a Go program, does. */
public final class GoText {
    private GoText() {}

    /** Whether Unicode counts the character as white space; unlike in Java, no-break spaces are white space. */
    public static boolean isSpace(char c) {
        return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
    }

    /**
     * Whether the character separates a keyword from its arguments and, in most instructions, arguments from one
     * another.
     */
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

    /** The offset of the first character from {@code at} on that is not white space, or the end of the text. */
    public static int skipSpace(CharSequence text, int at) {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** The offset of the first white space from {@code at} on, or the end of the text. */
    public static int skipWord(CharSequence text, int at) {
        int next = at;
        while (next < text.length() && !isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** The offset of the first separator from {@code at} on, or the end of the text. */
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

    /** The words between separators; quotes have no meaning here. */
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
