package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;

/** Splits a string into words as Compose does: quotes and backslashes as in a shell, nothing expanded. */
final class CommandWords {
    private final ConfigScalar text;
    private final String value;
    private final List<ConfigScalar> words = new ArrayList<>();
    private Text.Builder word;
    private int wordStart;
    private char quote;

    private CommandWords(ConfigScalar text) {
        this.text = text;
        this.value = text.value();
    }

    /** The words of the text; empty when a quote is left open. */
    static List<ConfigScalar> split(ConfigScalar text) {
        return new CommandWords(text).split();
    }

    private List<ConfigScalar> split() {
        for (int at = 0; at < value.length(); at++) {
            at = take(at);
        }
        end(value.length());
        return quote == 0 ? List.copyOf(words) : List.of();
    }

    /** Reads the character at this offset and returns the offset of the last character that was read. */
    private int take(int at) {
        char c = value.charAt(at);
        if (quote == 0 && Character.isWhitespace(c)) {
            end(at);
            return at;
        }
        begin(at);
        if (c == '\\' && quote != '\'' && at + 1 < value.length()) {
            word.append(text.text().slice(at + 1, at + 2));
            return at + 1;
        }
        if (c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
        } else {
            word.append(text.text().slice(at, at + 1));
        }
        return at;
    }

    private void begin(int at) {
        if (word == null) {
            wordStart = at;
            word = Text.builder(text.text().span(at, value.length()));
        }
    }

    private void end(int at) {
        if (word == null) {
            return;
        }
        ConfigScalar raw = text.slice(wordStart, at);
        boolean plain = raw.value().equals(word.build().value());
        words.add(plain ? raw : raw.withText(word.build()));
        word = null;
    }
}
