package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.dockerfile.expand.WordPart.Escaped;
import io.github.containerlint.dockerfile.expand.WordPart.Form;
import io.github.containerlint.dockerfile.expand.WordPart.Plain;
import io.github.containerlint.dockerfile.expand.WordPart.Quoted;
import io.github.containerlint.dockerfile.expand.WordPart.Reference;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Splits a word into quotes, escapes and references to variables. */
final class WordReader {
    private static final int DEEPEST = 60;

    /** The stop character of a word that reaches to the end of the text. */
    private static final int NOWHERE = -1;

    private static final Map<Character, Form> FORMS = Map.of(
            '}', Form.VALUE,
            '-', Form.UNLESS_SET,
            '+', Form.IF_SET,
            '?', Form.MUST_BE_SET,
            '#', Form.WITHOUT_PREFIX,
            '%', Form.WITHOUT_SUFFIX,
            '/', Form.REPLACE_FIRST);
    private static final Map<Character, Form> FORMS_BEHIND_COLON =
            Map.of('-', Form.UNLESS_FILLED, '+', Form.IF_FILLED, '?', Form.MUST_BE_FILLED);

    private final Text text;
    private final char escape;
    private int at;
    private int depth;
    private Optional<Problem> fault = Optional.empty();

    /**
     * The parts of a word.
     *
     * @param fault the reason why Docker would refuse the word; the parts are then not complete
     */
    record Parsed(List<WordPart> parts, Optional<Problem> fault) {}

    private WordReader(Text text, char escape) {
        this.text = text;
        this.escape = escape;
    }

    static Parsed read(Text text, char escape) {
        WordReader reader = new WordReader(text, escape);
        List<WordPart> parts = reader.upTo(NOWHERE);
        return new Parsed(parts, reader.fault);
    }

    /** Reads the parts up to the stop character and consumes it; without a stop reads to the end. */
    private List<WordPart> upTo(int stop) {
        List<WordPart> parts = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == stop) {
                at++;
                return parts;
            }
            parts.add(isSpecial(c) ? special(c) : plain(stop));
        }
        if (stop != NOWHERE) {
            fail(text.length(), "a '%s' is missing at the end of %s".formatted((char) stop, quoted(0)));
        }
        return parts;
    }

    private boolean isSpecial(char c) {
        return c == '$' || c == '\'' || c == '"' || c == '<' || c == escape;
    }

    private WordPart plain(int stop) {
        int start = at;
        at = skip(c -> !isSpecial((char) c) && c != stop);
        return new Plain(text.slice(start, at), true);
    }

    private WordPart special(char c) {
        return switch (c) {
            case '$' -> reference();
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '<' -> heredocSign();
            default -> escaped();
        };
    }

    private WordPart escaped() {
        int start = at;
        at = Math.min(at + 2, text.length());
        return new Escaped(text.slice(start, at), text.slice(start + 1, at));
    }

    /** The sign {@code <<} with the white space behind it, which belong to one word. */
    private WordPart heredocSign() {
        int start = at;
        at++;
        if (here() == '<') {
            at = GoText.skipSpace(text, at + 1);
        }
        return new Plain(text.slice(start, at), false);
    }

    private WordPart singleQuoted() {
        int start = at;
        int end = text.value().indexOf('\'', start + 1);
        if (end < 0) {
            return failQuote(start);
        }
        at = end + 1;
        return new Quoted(text.slice(start, at), List.of(new Plain(text.slice(start + 1, end), false)));
    }

    private WordPart doubleQuoted() {
        int start = at;
        List<WordPart> parts = new ArrayList<>();
        at++;
        while (at < text.length() && here() != '"') {
            parts.add(quotedPart());
        }
        if (fault.isPresent() || at >= text.length()) {
            return failQuote(start);
        }
        at++;
        return new Quoted(text.slice(start, at), parts);
    }

    private WordPart quotedPart() {
        if (here() == '$') {
            return reference();
        }
        int start = at;
        if (here() == escape) {
            return escapedInQuotes();
        }
        at = skip(c -> c != '"' && c != '$' && c != escape);
        return new Plain(text.slice(start, at), false);
    }

    /** An escape within double quotes, where only the quote, the dollar and the escape character can be escaped. */
    private WordPart escapedInQuotes() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if (next == '"' || next == '$' || next == escape) {
            return escaped();
        }
        at++;
        return new Plain(text.slice(at - 1, at), false);
    }

    private WordPart reference() {
        int start = at;
        at++;
        if (here() != '{') {
            String name = name();
            Text written = text.slice(start, at);
            return name.isEmpty() ? new Plain(written, true) : new Reference(written, name);
        }
        at++;
        if (at == text.length() || "{}:".indexOf(here()) >= 0) {
            return fail(start, "%s is no variable; write '${NAME}'".formatted(quoted(start)));
        }
        return braced(start, name());
    }

    private WordPart braced(int start, String name) {
        Optional<Form> form = form();
        if (form.isEmpty()) {
            return fail(
                    start,
                    "%s has a form that Docker does not know; write '${NAME:-default}'".formatted(quoted(start)));
        }
        if (form.get() == Form.VALUE) {
            return new Reference(text.slice(start, at), name);
        }
        boolean replaces = form.get() == Form.REPLACE_FIRST || form.get() == Form.REPLACE_ALL;
        List<WordPart> word = nested(replaces ? '/' : '}');
        List<WordPart> replacement = replaces && fault.isEmpty() ? nested('}') : List.of();
        return new Reference(text.slice(start, at), name, form.get(), word, replacement);
    }

    /** The form that the sign behind the name stands for; empty when Docker has no such form. */
    private Optional<Form> form() {
        boolean filled = here() == ':';
        at += filled ? 1 : 0;
        char sign = here();
        at = Math.min(at + 1, text.length());
        if (sign == '/' && !filled && here() == '/') {
            at++;
            return Optional.of(Form.REPLACE_ALL);
        }
        return Optional.ofNullable((filled ? FORMS_BEHIND_COLON : FORMS).get(sign));
    }

    private List<WordPart> nested(int stop) {
        if (depth == DEEPEST) {
            fail(at, "%s is nested too deeply; use a variable for a part of it".formatted(quoted(0)));
            return List.of();
        }
        depth++;
        List<WordPart> parts = upTo(stop);
        depth--;
        return parts;
    }

    /** A name, a number or one of the shell's special parameters; empty where there is none. */
    private String name() {
        int start = at;
        if (Character.isDigit(here())) {
            at = skip(Character::isDigit);
        } else if (at < text.length() && "@*#?-$!".indexOf(here()) >= 0) {
            at++;
        } else {
            at = skip(c -> Character.isLetterOrDigit(c) || c == '_');
        }
        return text.value().substring(start, at);
    }

    private int skip(IntPredicate belongs) {
        int next = at;
        while (next < text.length() && belongs.test(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private String quoted(int from) {
        return Quotation.of(text.slice(from));
    }

    private WordPart failQuote(int start) {
        return fail(start, "the quote that begins %s is not closed; close it".formatted(quoted(start)));
    }

    /** Keeps the first fault and stops reading. */
    private WordPart fail(int from, String message) {
        fault = fault.or(() -> Optional.of(new Problem(text.span(from, text.length()), message)));
        at = text.length();
        return new Plain(text.slice(from), false);
    }
}
