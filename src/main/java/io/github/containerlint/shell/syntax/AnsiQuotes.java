package io.github.containerlint.shell.syntax;

import java.util.ArrayList;
import java.util.List;

/** The text in {@code $'...'}, with its C escapes. */
final class AnsiQuotes {
    private static final String NAMES = "abefnrtv\\'\"?";
    private static final String VALUES = "\u0007\b\u001b\f\n\r\t\u000b\\'\"?";

    private AnsiQuotes() {}

    /** The offset of the closing quote, or the end of the text. */
    static int close(Cursor cursor, int from) {
        int at = from;
        while (at < cursor.end() && cursor.charAt(at) != '\'') {
            at += cursor.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, cursor.end());
    }

    /**
     * The parts of the text between the quotes.
     *
     * @param open the offset of {@code $}
     * @param close the offset of the closing quote
     */
    static List<WordPart> parts(Cursor cursor, int open, int close) {
        List<WordPart> parts = new ArrayList<>();
        int at = Math.min(open + 2, close);
        while (at < close) {
            int from = at;
            if (cursor.charAt(at) == '\\' && at + 1 < close) {
                at = escapeEnd(cursor, at + 1, close);
                parts.add(new WordPart.Escaped(
                        from, at, value(cursor.text().value().substring(from + 1, at))));
            } else {
                int backslash = Math.max(cursor.indexOf('\\', at + 1), at + 1);
                at = Math.min(backslash, close);
                parts.add(new WordPart.Verbatim(from, at, true));
            }
        }
        if (parts.isEmpty()) {
            parts.add(new WordPart.Escaped(open, Math.min(close + 1, cursor.end()), ""));
        }
        return parts;
    }

    private static int escapeEnd(Cursor cursor, int from, int close) {
        char kind = cursor.charAt(from);
        int digits = switch (kind) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            case 'c' -> 1;
            default -> isOctal(kind) ? 2 : 0;
        };
        int at = from + 1;
        while (at < close && at <= from + digits && (kind == 'c' || isDigit(cursor.charAt(at), radix(kind)))) {
            at++;
        }
        return at;
    }

    private static int radix(char kind) {
        return isOctal(kind) ? 8 : 16;
    }

    private static boolean isOctal(char kind) {
        return kind >= '0' && kind <= '7';
    }

    private static boolean isDigit(char character, int radix) {
        return character < 128 && Character.digit(character, radix) >= 0;
    }

    private static String value(String escape) {
        char kind = escape.charAt(0);
        int named = NAMES.indexOf(kind == 'E' ? 'e' : kind);
        if (named >= 0) {
            return VALUES.substring(named, named + 1);
        }
        if (isOctal(kind)) {
            return character(Integer.parseInt(escape, 8));
        }
        if (kind == 'c' && escape.length() > 1) {
            return character(escape.charAt(1) & 0x1f);
        }
        boolean coded = "xuU".indexOf(kind) >= 0 && escape.length() > 1;
        return coded ? character(Long.parseLong(escape.substring(1), 16)) : "\\" + escape;
    }

    private static String character(long code) {
        return code <= Character.MAX_CODE_POINT ? Character.toString((int) code) : "\uFFFD";
    }
}
