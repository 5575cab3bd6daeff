package io.github.containerlint.finding;

import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is said of a text, without the secrets that stand in its lines: a message may quote more than its author thought of.
 *
 * <p>A word that can be read in those lines beside the secret as well is no secret: in {@code postgres:postgres@postgres}
 * the user and the host may be named.
 */
final class MaskedMessage {
    private static final String CUT = "…";

    private final List<String> secrets;

    MaskedMessage(Span about, Collection<Span> secrets) {
        LineIndex index = about.file().lines();
        Span lines =
                about.file().span(index.startOf(index.lineAt(about.start())), index.endOf(index.lineAt(about.end())));
        String shown = MaskedText.of(lines, secrets).value();
        this.secrets = secrets.stream()
                .filter(secret -> secret.file() == about.file())
                .filter(secret -> secret.start() < lines.end() && lines.start() < secret.end())
                .flatMap(secret -> secret.text().lines().map(String::strip))
                .filter(secret -> !secret.isEmpty() && !shown.contains(secret))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String of(String message) {
        String masked = message;
        for (String secret : secrets) {
            masked = withoutBeginning(masked.replace(secret, MaskedText.MASK), secret);
        }
        return masked;
    }

    /** Long texts are cut in messages, perhaps within a secret. */
    private static String withoutBeginning(String message, String secret) {
        int cut = message.indexOf(CUT);
        for (int length = Math.min(secret.length(), cut); length > 0; length--) {
            if (message.startsWith(secret.substring(0, length), cut - length)) {
                return message.substring(0, cut - length) + MaskedText.MASK + message.substring(cut);
            }
        }
        return message;
    }
}
