package io.github.containerlint.report;

import io.github.containerlint.project.secrets.SecretSpans;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Text;

/**
 * The form in which text of a user's files is printed, because those files are not trusted and may hold secrets.
 *
 * <p>A mask stands in place of each secret, and a question mark in place of each character that would control the
 * terminal: of escape sequences, changes of the writing direction and halves of a surrogate pair.
 */
public final class Shown {
    private final SecretSpans secrets;

    Shown(SecretSpans secrets) {
        this.secrets = secrets;
    }

    /** The value with masks; its other characters are as they are, for the line or the JSON string around it. */
    String value(Text text) {
        return secrets.shown(text);
    }

    /** A value that was made of the text at a place, with masks as in {@link #value(Text)}. */
    String value(Object made, Located place) {
        return secrets.shownValue(made.toString(), place.span());
    }

    /** The text on one line and without characters that control the terminal; tabs and line breaks become spaces. */
    public static String line(String text) {
        return new Columns(text.replaceAll("\\R", " ")).text();
    }

    /** The text without characters that control the terminal; only tabs and line breaks stay. */
    public static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean lineBreak = codePoint == '\n' || codePoint == '\r' && text.startsWith("\n", next);
            out.append(
                    lineBreak || codePoint == '\t'
                            ? Character.toString(codePoint)
                            : TerminalCharacter.shown(codePoint));
            at = next;
        }
        return out.toString();
    }
}
