package io.github.containerlint.dotenv;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value in quotes. In double quotes the shell's escapes count, in single quotes only an escaped quote. */
final class QuotedValue {
    private static final Map<Character, String> ESCAPES = Map.of(
            'a', "\u0007", 'b', "\b", 'f', "\f", 'n', "\n", 'r', "\r", 't', "\t", 'v', "\u000B", '"', "\"", '\\', "\\",
            '$', "$$");
    private static final Pattern ZERO = Pattern.compile("0([0-9]{0,3})");
    private static final Pattern OCTAL = Pattern.compile("[0-3][0-7]{2}");

    private QuotedValue() {}

    /** The offset of the closing quote; -1 where there is none. */
    static int end(String text, int open) {
        char quote = text.charAt(open);
        int at = open + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at < text.length() ? at : -1;
    }

    /** The value without its quotes. An escaped dollar sign is doubled, because variables are still to be replaced. */
    static Text read(Span written) {
        String text = written.text();
        char quote = text.charAt(0);
        int end = text.length() - 1;
        Text.Builder value = Text.builder(written.slice(1, end));
        int at = 1;
        while (at < end) {
            int width = text.charAt(at) == '\\' && at + 1 < end ? escape(value, written, at, quote) : 0;
            if (width == 0) {
                value.append(written.slice(at, at + 1));
            }
            at += Math.max(width, 1);
        }
        return value.build();
    }

    /**
     * Appends the character of an escape.
     *
     * @return the number of characters of the escape; 0 where the backslash stands for itself
     */
    private static int escape(Text.Builder value, Span written, int at, char quote) {
        String text = written.text();
        char next = text.charAt(at + 1);
        if (next == quote) {
            value.append(String.valueOf(next), written.slice(at, at + 2));
            return 2;
        }
        if (quote != '"') {
            return 0;
        }
        Matcher zero = ZERO.matcher(text).region(at + 1, text.length() - 1);
        if (zero.lookingAt()) {
            value.append(octal(zero.group(1)), written.slice(at, zero.end()));
            return zero.end() - at;
        }
        String escaped = ESCAPES.get(next);
        if (escaped == null) {
            return 0;
        }
        value.append(escaped, written.slice(at, at + 2));
        return 2;
    }

    /**
     * The character of an octal number. Compose drops the leading zero also where the digits behind it are no octal
     * number.
     */
    private static String octal(String digits) {
        boolean valid = OCTAL.matcher(digits).matches();
        return valid ? String.valueOf((char) Integer.parseInt(digits, 8)) : "\\" + digits;
    }
}
