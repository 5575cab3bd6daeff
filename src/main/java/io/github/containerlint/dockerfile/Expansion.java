package io.github.containerlint.dockerfile;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Puts variables in for their references, and takes quotes and escapes away.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#environment-replacement">Environment replacement</a>
 */
final class Expansion {
    /** A value that grows further is not followed: variables that double one another would fill the memory. */
    private static final int LONGEST = 1 << 14;

    private static final int MOST_USES = 8;
    private static final int DEEPEST = 60;

    private final Text text;
    private final Function<String, Variable> variables;
    private final char escape;
    private final boolean keepsQuotes;
    private int at;
    private int depth;
    private boolean keepsEscapes;
    private boolean complete = true;
    private Problem fault;

    /** What a text came to. */
    record Result(Text text, List<Text> words, boolean complete, Optional<Problem> fault) {}

    /** A part between braces, and whether all of it is known. */
    private record Nested(Text text, boolean complete) {}

    private Expansion(Text text, Function<String, Variable> variables, char escape, boolean keepsQuotes) {
        this.text = text;
        this.variables = variables;
        this.escape = escape;
        this.keepsQuotes = keepsQuotes;
        this.keepsEscapes = keepsQuotes;
    }

    static Result of(Text text, Function<String, Variable> variables, char escape) {
        return new Expansion(text, variables, escape, false).run();
    }

    /** The words of a text, with their quotes, escapes and variables as written. */
    static Result rawWords(Text text, char escape) {
        return new Expansion(text, name -> Variable.UNKNOWN, escape, true).run();
    }

    private Result run() {
        WordSink out = new WordSink(text.place());
        upTo((char) 0, out);
        if (fault != null) {
            return new Result(text, List.of(), false, Optional.of(fault));
        }
        return new Result(out.text(), out.words(), complete, Optional.empty());
    }

    /** Reads on to the stop, which is left out; without one to the end. */
    private void upTo(char stop, WordSink out) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (stop != 0 && c == stop) {
                at++;
                return;
            }
            if (isSpecial(c)) {
                special(c, out);
            } else {
                out.addSplit(plain(stop));
            }
        }
        if (stop != 0) {
            fail(text.length(), "a '%s' is missing at the end of %s".formatted(stop, Quoted.of(text)));
        }
    }

    private boolean isSpecial(char c) {
        return c == '$' || c == '\'' || c == '"' || c == '<' || c == escape;
    }

    private Text plain(char stop) {
        int start = at;
        while (at < text.length() && !isSpecial(text.charAt(at)) && text.charAt(at) != stop) {
            at++;
        }
        return text.slice(start, at);
    }

    private void special(char c, WordSink out) {
        switch (c) {
            case '$' -> reference(out);
            case '\'' -> singleQuoted(out);
            case '"' -> doubleQuoted(out);
            case '<' -> heredocSign(out);
            default -> escaped(out);
        }
    }

    private void escaped(WordSink out) {
        int from = keepsEscapes ? at : at + 1;
        at = Math.min(at + 2, text.length());
        out.addWhole(text.slice(from, at));
    }

    /** {@code <<} and the white space behind it belong to one word. */
    private void heredocSign(WordSink out) {
        int start = at;
        at++;
        if (at < text.length() && text.charAt(at) == '<') {
            at = GoText.skipSpace(text, at + 1);
        }
        out.addWhole(text.slice(start, at));
    }

    private void singleQuoted(WordSink out) {
        int start = at;
        int end = text.value().indexOf('\'', start + 1);
        if (end < 0) {
            fail(start, "the quote that begins %s has no end".formatted(Quoted.of(text.slice(start))));
            return;
        }
        at = end + 1;
        out.addWhole(keepsQuotes ? text.slice(start, at) : text.slice(start + 1, end));
    }

    private void doubleQuoted(WordSink out) {
        int start = at;
        WordSink inside = new WordSink(text.place());
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            quotedPart(inside);
        }
        if (fault != null || at >= text.length()) {
            fail(start, "the quote that begins %s has no end".formatted(Quoted.of(text.slice(start))));
            return;
        }
        at++;
        out.addWhole(keepsQuotes ? text.slice(start, at) : inside.text());
    }

    private void quotedPart(WordSink inside) {
        char c = text.charAt(at);
        if (c == '$') {
            reference(inside);
            return;
        }
        int start = at;
        at++;
        if (c == escape && escape != 0) {
            escapedInQuotes(start, inside);
            return;
        }
        while (at < text.length() && "\"$".indexOf(text.charAt(at)) < 0 && text.charAt(at) != escape) {
            at++;
        }
        inside.addWhole(text.slice(start, at));
    }

    /** Within quotes only the quote, the dollar and the escape itself can be escaped. */
    private void escapedInQuotes(int start, WordSink inside) {
        if (at == text.length()) {
            return;
        }
        char next = text.charAt(at);
        boolean escapes = next == '"' || next == '$' || next == escape;
        at += escapes ? 1 : 0;
        inside.addWhole(text.slice(escapes && !keepsEscapes ? start + 1 : start, at));
    }

    private void reference(WordSink out) {
        int start = at;
        at++;
        if (here() != '{') {
            String name = name();
            if (name.isEmpty()) {
                out.addSplit(text.slice(start, at));
            } else {
                put(variables.apply(name), start, out);
            }
            return;
        }
        at++;
        if (at == text.length() || "{}:".indexOf(here()) >= 0) {
            fail(start, "%s is no variable; write '${NAME}'".formatted(Quoted.of(text.slice(start))));
            return;
        }
        braced(start, out);
    }

    private void braced(int start, WordSink out) {
        String name = name();
        char sign = here();
        at++;
        switch (sign) {
            case '}' -> put(variables.apply(name), start, out);
            case '/' -> replaced(start, name, out);
            case ':' -> {
                char modifier = here();
                at++;
                modified(start, name, modifier, true, out);
            }
            default -> modified(start, name, sign, false, out);
        }
    }

    private void modified(int start, String name, char modifier, boolean emptyIsUnset, WordSink out) {
        if ((emptyIsUnset ? "+-?" : "+-?#%").indexOf(modifier) < 0) {
            fail(start, "%s has a form that Docker does not know".formatted(Quoted.of(text.slice(start))));
            return;
        }
        boolean trims = modifier == '#' || modifier == '%';
        Nested word = nested('}', trims);
        Variable variable = variables.apply(name);
        if (fault != null) {
            return;
        }
        if (!isKnown(variable)) {
            put(Variable.UNKNOWN, start, out);
        } else if (trims) {
            putTrimmed(variable, word, modifier, start, out);
        } else {
            choose(variable, word, modifier, isUnset(variable, emptyIsUnset), start, out);
        }
    }

    private static boolean isKnown(Variable variable) {
        return variable instanceof Variable.Known || variable instanceof Variable.Unset;
    }

    private static boolean isUnset(Variable variable, boolean emptyIsUnset) {
        return !(variable instanceof Variable.Known known)
                || emptyIsUnset && known.value().length() == 0;
    }

    private void choose(Variable variable, Nested word, char modifier, boolean unset, int start, WordSink out) {
        if (modifier == '?' && unset) {
            fail(start, "%s needs a value that it does not have".formatted(Quoted.of(text.slice(start, at))));
        } else if (modifier == '-' && unset || modifier == '+' && !unset) {
            out.addSplit(word.text());
            complete &= word.complete();
        } else if (modifier != '+') {
            put(variable, start, out);
        }
    }

    private void putTrimmed(Variable variable, Nested word, char modifier, int start, WordSink out) {
        String pattern = word.text().value();
        boolean longest = !pattern.isEmpty() && pattern.charAt(0) == modifier;
        Optional<Glob> glob = Glob.of(longest ? pattern.substring(1) : pattern);
        if (glob.isEmpty()) {
            failPattern(start);
            return;
        }
        Variable result = variable;
        if (variable instanceof Variable.Known known && word.complete()) {
            result = Trimming.of(known.value(), glob.get(), modifier == '%', longest);
        }
        put(word.complete() ? result : Variable.UNKNOWN, start, out);
    }

    private void replaced(int start, String name, WordSink out) {
        boolean all = here() == '/';
        at += all ? 1 : 0;
        Nested pattern = nested('/', true);
        Nested replacement = fault == null ? nested('}', true) : pattern;
        if (fault != null) {
            return;
        }
        Optional<Glob> glob = Glob.of(pattern.text().value());
        if (glob.isEmpty()) {
            failPattern(start);
            return;
        }
        Variable variable = variables.apply(name);
        boolean known = isKnown(variable) && pattern.complete() && replacement.complete();
        if (known && variable instanceof Variable.Known value) {
            variable = Trimming.replace(value.value(), glob.get(), replacement.text(), all);
        }
        put(known ? variable : Variable.UNKNOWN, start, out);
    }

    private Nested nested(char stop, boolean raw) {
        if (depth == DEEPEST) {
            fail(at, "%s is nested too deeply".formatted(Quoted.of(text)));
            return new Nested(text, false);
        }
        boolean outerComplete = complete;
        boolean outerRaw = keepsEscapes;
        complete = true;
        keepsEscapes = raw;
        depth++;
        WordSink inside = new WordSink(text.place());
        upTo(stop, inside);
        depth--;
        Nested nested = new Nested(inside.text(), complete);
        complete = outerComplete;
        keepsEscapes = outerRaw;
        return nested;
    }

    /** Adds the value; where it is not known, the reference from {@code start} on as it is written. */
    private void put(Variable variable, int start, WordSink out) {
        Optional<Text> value = value(variable).filter(known -> out.length() + known.length() <= LONGEST);
        if (value.isEmpty() && !(variable instanceof Variable.Unset)) {
            complete = false;
            out.addSplit(text.slice(start, at));
            return;
        }
        complete &= !(variable instanceof Variable.Partial);
        RelatedSpan use = new RelatedSpan(text.span(start, at), "used here");
        value.ifPresent(known -> out.addSplit(known.related().size() < MOST_USES ? known.usedAt(use) : known));
    }

    private static Optional<Text> value(Variable variable) {
        if (variable instanceof Variable.Known known) {
            return Optional.of(known.value());
        }
        return variable instanceof Variable.Partial partial ? Optional.of(partial.value()) : Optional.empty();
    }

    /** A name, a number or one of the shell's special parameters; nothing where none stands. */
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

    private void failPattern(int start) {
        String form = Quoted.of(text.slice(start, at));
        fail(start, "%s escapes a character that needs no escape; only * ? \\ } / do".formatted(form));
    }

    /** Says what is wrong, once, and reads no further. */
    private void fail(int from, String message) {
        if (fault == null) {
            fault = new Problem(text.span(Math.min(from, text.length()), text.length()), message);
        }
        at = text.length();
    }
}
