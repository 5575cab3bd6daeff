package io.github.containerlint.finding;

import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message without the secrets of the text that it is about. Only a quotation of that text can hold a secret: other
 * secrets are not searched for in the message, and the name of a file that contains the same word stays complete.
 *
 * <p>A word that can also be read beside the secret is not masked: in {@code postgres:postgres@postgres} the user and
 * the host may be named. A secret of letters alone is masked only in quotations, because the message may need the word
 * for itself.
 */
final class MaskedMessage {
    /** The signs at the end of a text that was too long to be quoted in full. */
    private static final List<String> CUTS = List.of("…", "...'");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    /** A quotation, from a quote before a word to one behind a word; an apostrophe is no quote. */
    private static final Pattern QUOTATION =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?<quote>['\"]).*?\\k<quote>(?![\\p{L}\\p{N}])");

    private final List<String> secrets;

    MaskedMessage(Span about, Collection<Span> secrets) {
        LineIndex index = about.file().lines();
        Span lines =
                about.file().span(index.startOf(index.lineAt(about.start())), index.endOf(index.lineAt(about.end())));
        String shown = MaskedText.of(lines, secrets).value();
        this.secrets = secrets.stream()
                .filter(secret -> secret.file() == about.file())
                .filter(secret -> secret.start() < about.end() && about.start() < secret.end())
                .flatMap(secret -> secret.text().lines().map(String::strip))
                .filter(secret -> !secret.isEmpty() && !shown.contains(secret))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String of(String message) {
        String masked = message;
        for (String secret : secrets) {
            masked = LETTERS.matcher(secret).matches()
                    ? withoutWord(masked, secret)
                    : masked.replace(secret, MaskedText.MASK);
            for (String cut : CUTS) {
                masked = withoutBeginning(masked, masked.indexOf(cut), secret);
            }
        }
        return masked;
    }

    private static String withoutWord(String message, String word) {
        Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}])" + word + "(?![\\p{L}\\p{N}])");
        return QUOTATION
                .matcher(message)
                .replaceAll(quotation -> Matcher.quoteReplacement(
                        whole.matcher(quotation.group()).replaceAll(MaskedText.MASK)));
    }

    /**
     * Masks the beginning of a secret at the end of a shortened text.
     *
     * @param cut the offset at which the text was cut, perhaps within a secret; negative where it was not cut
     */
    private static String withoutBeginning(String message, int cut, String secret) {
        for (int length = Math.min(secret.length(), cut); length > 0; length--) {
            if (message.startsWith(secret.substring(0, length), cut - length)) {
                return message.substring(0, cut - length) + MaskedText.MASK + message.substring(cut);
            }
        }
        return message;
    }
}
