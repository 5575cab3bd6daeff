package io.github.containerlint.finding;

import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message without the secrets of the text that it is about. Only a quotation of that text, or of the values of its
 * variables, can hold a secret: other secrets are not searched for in the message, and the name of a file that contains
 * the same word stays complete.
 *
 * <p>A word that can also be read beside the secret is not masked: in {@code postgres:postgres@postgres} the user and
 * the host may be named. A secret of letters alone is masked only in quotations, because the message may need the word
 * for itself.
 */
public final class MaskedMessage {
    /** The length below which a text may be part of another word by chance. */
    private static final int SHORT = 6;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    /** A quotation, from a quote before a word to one behind a word; an apostrophe is no quote. */
    private static final Pattern QUOTATION =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?<quote>['\"]).*?\\k<quote>(?![\\p{L}\\p{N}])");

    private final List<String> secrets;

    /**
     * The masks for messages about a place.
     *
     * @param secrets secrets of any files; those at the place are masked
     * @param used the secrets of other places that a message may quote
     */
    public MaskedMessage(Span about, Collection<Span> secrets, Collection<Span> used) {
        LineIndex index = about.file().lines();
        Span lines =
                about.file().span(index.startOf(index.lineAt(about.start())), index.endOf(index.lineAt(about.end())));
        String shown = MaskedText.of(lines, secrets).value();
        Stream<String> held = secrets.stream()
                .filter(secret -> secret.file() == about.file())
                .filter(secret -> secret.start() < about.end() && about.start() < secret.end())
                .flatMap(MaskedMessage::texts)
                .filter(secret -> !shown.contains(secret));
        this.secrets = sorted(Stream.concat(held, used.stream().flatMap(MaskedMessage::texts)));
    }

    private MaskedMessage(Collection<Span> secrets) {
        this.secrets = sorted(secrets.stream().flatMap(MaskedMessage::texts));
    }

    /** The masks for values that may be made of any of these secrets. */
    public static MaskedMessage quoting(Collection<Span> secrets) {
        return new MaskedMessage(secrets);
    }

    private static Stream<String> texts(Span secret) {
        return QuotableSecret.of(secret).lines().stream();
    }

    private static List<String> sorted(Stream<String> secrets) {
        return secrets.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The message with masks. */
    public String of(String message) {
        String masked = message;
        for (String secret : secrets) {
            masked = LETTERS.matcher(secret).matches()
                    ? withoutWord(masked, secret)
                    : masked.replace(secret, MaskedText.MASK);
            for (String cut : QuotableSecret.CUTS) {
                masked = withoutBeginning(masked, masked.indexOf(cut), secret);
            }
        }
        return masked;
    }

    /** A value with masks; the whole of it counts as a quotation. */
    public String ofValue(String value) {
        String masked = value;
        for (String secret : secrets) {
            if (masked.contains(secret)) {
                masked = secret.length() < SHORT || LETTERS.matcher(secret).matches()
                        ? whole(secret).matcher(masked).replaceAll(MaskedText.MASK)
                        : masked.replace(secret, MaskedText.MASK);
            }
        }
        return masked;
    }

    private static String withoutWord(String message, String word) {
        if (!message.contains(word)) {
            return message;
        }
        return QUOTATION
                .matcher(message)
                .replaceAll(quotation -> Matcher.quoteReplacement(
                        whole(word).matcher(quotation.group()).replaceAll(MaskedText.MASK)));
    }

    private static Pattern whole(String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
    }

    /**
     * Masks the beginning of a secret at the end of a shortened text.
     *
     * @param cut the offset at which the text was cut, perhaps within a secret; negative where it was not cut
     */
    private static String withoutBeginning(String message, int cut, String secret) {
        int length = QuotableSecret.beginning(message, cut, secret);
        return length == 0 ? message : message.substring(0, cut - length) + MaskedText.MASK + message.substring(cut);
    }
}
