package io.github.containerlint.finding;

import io.github.containerlint.source.Span;
import java.util.List;

/**
 * A secret that a message may quote although it stands at another place.
 *
 * @param place where the secret stands
 * @param lines its text line by line, without indentation and empty lines
 */
public record QuotableSecret(Span place, List<String> lines) {
    /** The signs at the end of a text that was too long to be quoted in full. */
    static final List<String> CUTS = List.of("…", "...'");

    public static QuotableSecret of(Span place) {
        return new QuotableSecret(
                place,
                place.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** Whether the text holds a line of the secret, or ends a shortened quotation with the beginning of one. */
    public boolean isIn(String text) {
        for (String line : lines) {
            if (text.contains(line)) {
                return true;
            }
            for (String cut : CUTS) {
                if (beginning(text, text.indexOf(cut), line) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * How many characters of a secret's beginning stand before the offset at which a text was cut.
     *
     * @param cut negative where the text was not cut
     */
    static int beginning(String text, int cut, String secret) {
        int length = Math.min(secret.length(), cut);
        while (length > 0 && !text.regionMatches(cut - length, secret, 0, length)) {
            length--;
        }
        return Math.max(length, 0);
    }
}
