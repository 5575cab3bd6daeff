package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.GoText;
import io.github.containerlint.dockerfile.instruction.MalformedExec;
import io.github.containerlint.dockerfile.instruction.MalformedExec.Fault;

/**
 * Finds out whether a text that begins with a bracket was meant as a JSON array, and not as the shell's test {@code [
 * ... ]}.
 */
final class ExecIntent {
    private ExecIntent() {}

    /**
     * Whether the text was meant as a JSON array.
     *
     * @param malformed the reason why it is no JSON
     * @param words the number of strings that were read before the fault
     */
    static boolean isIn(String text, MalformedExec malformed, int words) {
        if (text.startsWith("[[")) {
            return false;
        }
        if (malformed.fault() == Fault.TRAILING_TEXT) {
            return words > 1 || words == 1 && malformed.isStrayPunctuation();
        }
        int close = closingBracket(text);
        boolean closesAll = close == text.length() - 1;
        boolean attached = text.length() > 1 && !GoText.isSpace(text.charAt(1));
        String inside = text.substring(1, close).strip();
        return hasComma(inside) || closesAll && (attached || isOneWord(inside));
    }

    /** The offset of the first closing bracket outside quotes; the end of the text where there is none. */
    private static int closingBracket(String text) {
        int at = next(text, ']');
        return at < 0 ? text.length() : at;
    }

    private static boolean hasComma(String text) {
        return next(text, ',') >= 0;
    }

    private static boolean isOneWord(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                && text.indexOf(text.charAt(0), 1) == text.length() - 1;
        return quoted || !text.isEmpty() && GoText.skipWord(text, 0) == text.length();
    }

    /** The offset of the character's first place outside quotes, or -1; a quote without an end does not quote. */
    private static int next(String text, char wanted) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == wanted) {
                return at;
            }
            int end = c == '"' || c == '\'' ? text.indexOf(c, at + 1) : at;
            at = Math.max(end, at) + 1;
        }
        return -1;
    }
}
