package io.github.containerlint.shell;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through a string once and takes it apart at its blanks. */
final class CommandSplitter {
    private static final String SPECIAL = " \t\r\n\\\"'`();&|<>";

    private enum Inside {
        NOTHING,
        SINGLE_QUOTES,
        DOUBLE_QUOTES,
        BACKTICKS,
        PARENTHESES
    }

    private final Text text;
    private final String characters;
    private final List<Text> words = new ArrayList<>();
    private Text.Builder word;
    private boolean started;
    private Inside inside = Inside.NOTHING;
    private int opened;
    private int wordStart;
    private int at;

    CommandSplitter(Text text) {
        this.text = text;
        this.characters = text.value();
    }

    CommandWords split() {
        while (at < characters.length()) {
            char next = characters.charAt(at);
            if (inside == Inside.NOTHING && ";&|<>".indexOf(next) >= 0) {
                return cut(next);
            }
            if (inside == Inside.NOTHING && (next == ')' || next == '(' && !characters.startsWith("$(", at - 1))) {
                return refused(at, "'%c' in a command without a shell; quote it".formatted(next));
            }
            if (next == '\\' && inside != Inside.SINGLE_QUOTES && at + 1 == characters.length()) {
                return refused(at, "the backslash escapes nothing; double it");
            }
            read(next);
        }
        if (inside != Inside.NOTHING) {
            return refused(opened, "'%c' has no counterpart; add one".formatted(characters.charAt(opened)));
        }
        end();
        return new CommandWords(words, Optional.empty(), List.of());
    }

    private void read(char next) {
        if (next == '\\' && inside != Inside.SINGLE_QUOTES) {
            escape();
        } else if (inside == Inside.NOTHING && " \t\r\n".indexOf(next) >= 0) {
            end();
            at++;
        } else if (isQuote(next)) {
            toggle(next == '"' ? Inside.DOUBLE_QUOTES : Inside.SINGLE_QUOTES);
            begin();
            at++;
        } else {
            plain(next);
        }
    }

    private boolean isQuote(char next) {
        return next == '"' && (inside == Inside.NOTHING || inside == Inside.DOUBLE_QUOTES)
                || next == '\'' && (inside == Inside.NOTHING || inside == Inside.SINGLE_QUOTES);
    }

    private void toggle(Inside kind) {
        opened = at;
        inside = inside == kind ? Inside.NOTHING : kind;
    }

    /** Backticks and {@code $(...)} stay as they are; blanks do not end a word in them. */
    private void plain(char next) {
        if (next == '`' && (inside == Inside.NOTHING || inside == Inside.BACKTICKS)) {
            toggle(Inside.BACKTICKS);
        } else if (next == '(' && inside == Inside.NOTHING || next == ')' && inside == Inside.PARENTHESES) {
            toggle(Inside.PARENTHESES);
        }
        begin();
        int from = at;
        at++;
        while (at < characters.length() && SPECIAL.indexOf(characters.charAt(at)) < 0) {
            at++;
        }
        word.append(text.slice(from, at));
    }

    private void escape() {
        begin();
        char escaped = characters.charAt(at + 1);
        if (inside == Inside.BACKTICKS || inside == Inside.PARENTHESES) {
            word.append(text.slice(at, at + 2));
        } else {
            String value = escaped == 't' ? "\t" : escaped == 'n' ? "\n" : String.valueOf(escaped);
            word.append(value, text.span(at, at + 2));
        }
        at += 2;
    }

    private void begin() {
        if (!started) {
            started = true;
            wordStart = at;
            word = Text.builder(text.span(at, at + 1));
        }
    }

    private void end() {
        if (started) {
            words.add(whole());
            started = false;
        }
    }

    /** The word, which stands where its first and its last character stand. */
    private Text whole() {
        return Text.builder(text.span(wordStart, at)).append(word.build()).build();
    }

    private CommandWords cut(char operator) {
        boolean descriptor = operator == '>'
                && started
                && word.build().value().chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && word.length() > 0;
        int from = descriptor ? wordStart : at;
        if (!descriptor) {
            end();
        }
        return new CommandWords(words, Optional.of(text.slice(from)), List.of());
    }

    private CommandWords refused(int from, String message) {
        return new CommandWords(List.of(), Optional.empty(), List.of(new Problem(text.span(from, from + 1), message)));
    }
}
