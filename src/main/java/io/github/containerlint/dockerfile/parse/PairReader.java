package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.GoText;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the arguments of ENV, LABEL and ARG: white space separates them, except within quotes and behind an escape.
 */
final class PairReader {
    private final Text text;
    private final char escape;
    private int at;

    private PairReader(Text text, char escape) {
        this.text = text;
        this.escape = escape;
    }

    /** The words as written, with quotes and escapes; an escape at the very end is dropped. */
    static List<Text> words(Text text, char escape) {
        return new PairReader(text, escape).words();
    }

    private List<Text> words() {
        List<Text> words = new ArrayList<>();
        at = GoText.skipSpace(text, 0);
        while (at < text.length()) {
            Text word = word();
            if (word.length() > 0) {
                words.add(word);
            }
            at = GoText.skipSpace(text, at);
        }
        return words;
    }

    private Text word() {
        int start = at;
        char quote = 0;
        while (at < text.length() && (quote != 0 || !GoText.isSpace(text.charAt(at)))) {
            char c = text.charAt(at);
            boolean escapes = c == escape && quote != '\'';
            if (escapes && at + 1 == text.length()) {
                at++;
                return text.slice(start, at - 1);
            }
            at += escapes ? 2 : 1;
            quote = escapes ? quote : quoteAfter(c, quote);
        }
        return text.slice(start, at);
    }

    private static char quoteAfter(char c, char quote) {
        if (quote != 0) {
            return c == quote ? 0 : quote;
        }
        return c == '"' || c == '\'' ? c : 0;
    }
}
