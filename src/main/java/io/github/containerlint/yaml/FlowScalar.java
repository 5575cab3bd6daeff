package io.github.containerlint.yaml;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Map;

/** Reads a plain or quoted scalar again to find the places of its characters: doubled quotes, escapes, folded lines. */
final class FlowScalar {
    private static final Map<Character, String> ESCAPES = Map.ofEntries(
            Map.entry('0', "\0"),
            Map.entry('a', "\u0007"),
            Map.entry('b', "\b"),
            Map.entry('t', "\t"),
            Map.entry('\t', "\t"),
            Map.entry('n', "\n"),
            Map.entry('v', "\u000B"),
            Map.entry('f', "\f"),
            Map.entry('r', "\r"),
            Map.entry('e', "\u001B"),
            Map.entry(' ', " "),
            Map.entry('"', "\""),
            Map.entry('/', "/"),
            Map.entry('\\', "\\"),
            Map.entry('N', "\u0085"),
            Map.entry('_', "\u00A0"),
            Map.entry('L', "\u2028"),
            Map.entry('P', "\u2029"));
    private static final Map<Character, Integer> CODE_DIGITS = Map.of('x', 2, 'u', 4, 'U', 8);

    private final ScalarStyle style;
    private final Span inside;
    private final String text;
    private final Text.Builder value;
    private int at;

    /**
     * @param inside the text between the quotes
     */
    FlowScalar(ScalarStyle style, Span inside) {
        this.style = style;
        this.inside = inside;
        this.text = inside.text();
        this.value = Text.builder(inside);
    }

    Text read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c) || LineBreaks.isBreak(c)) {
                readSpace();
            } else if (c == '\\' && style == ScalarStyle.DOUBLE) {
                readEscape();
            } else if (c == '\'' && style == ScalarStyle.SINGLE) {
                value.append("'", inside.slice(at, at + 2));
                at += 2;
            } else {
                value.append(inside.slice(at, at + 1));
                at++;
            }
        }
        return value.build();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /**
     * Reads white space. Without line breaks it stays; otherwise the first break becomes a space if it is the only one,
     * and is dropped if there are more.
     */
    private void readSpace() {
        int start = at;
        int breaks = skipSpace();
        if (breaks == 0) {
            value.append(inside.slice(start, at));
            return;
        }
        value.append(breaks == 1 ? " " : "\n".repeat(breaks - 1), inside.slice(start, at));
    }

    /**
     * Skips white space.
     *
     * @return the number of line breaks that were skipped
     */
    private int skipSpace() {
        int breaks = 0;
        while (at < text.length()) {
            int width = LineBreaks.width(text, at);
            if (width == 0 && !isBlank(text.charAt(at))) {
                break;
            }
            breaks += width > 0 ? 1 : 0;
            at += Math.max(width, 1);
        }
        return breaks;
    }

    private void readEscape() {
        int start = at;
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
        if (LineBreaks.isBreak(kind)) {
            at++;
            int breaks = skipSpace();
            value.append("\n".repeat(breaks - 1), inside.slice(start, at));
            return;
        }
        int digits = CODE_DIGITS.getOrDefault(kind, 0);
        at = Math.min(text.length(), at + 2 + digits);
        value.append(
                digits > 0 ? character(text.substring(start + 2, at)) : ESCAPES.getOrDefault(kind, ""),
                inside.slice(start, at));
    }

    private static String character(String hex) {
        int code = Integer.parseUnsignedInt(hex, 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
