package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.GoText;
import io.github.containerlint.dockerfile.instruction.Flag;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the flags at the beginning of an instruction's arguments. */
final class FlagReader {
    private final Text text;
    private final List<Flag> flags = new ArrayList<>();
    private int at;

    FlagReader(Text text) {
        this.text = text;
    }

    List<Flag> flags() {
        return flags;
    }

    /**
     * Reads the flags.
     *
     * @return the text behind them, without white space at either end
     */
    Text read() {
        at = GoText.skipSpace(text, at);
        while (isFlagHere()) {
            int start = at;
            Text word = word();
            if (word.value().equals("--")) {
                break;
            }
            flags.add(flag(word, start));
            at = GoText.skipSpace(text, at);
        }
        return GoText.strip(text.slice(at));
    }

    private boolean isFlagHere() {
        return at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) == '-';
    }

    /** The next word without its quotes and backslashes; the file's escape character has no meaning here. */
    private Text word() {
        int start = at;
        List<Text> parts = new ArrayList<>();
        char quote = 0;
        while (at < text.length() && (quote != 0 || !GoText.isSpace(text.charAt(at)))) {
            char c = text.charAt(at);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else {
                at += c == '\\' ? 1 : 0;
                parts.add(text.slice(Math.min(at, text.length()), Math.min(at + 1, text.length())));
            }
            at++;
        }
        at = Math.min(at, text.length());
        Text.Builder word = Text.builder(text.span(start, at));
        parts.forEach(word::append);
        return word.build();
    }

    private Flag flag(Text word, int start) {
        int equals = word.value().indexOf('=');
        Text name = word.slice(2, equals < 0 ? word.length() : equals);
        Optional<Text> value = equals < 0 ? Optional.empty() : Optional.of(word.slice(equals + 1));
        return new Flag(name, value, text.span(start, at));
    }
}
