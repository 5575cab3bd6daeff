package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.instruction.MalformedExec;
import io.github.containerlint.dockerfile.instruction.MalformedExec.Fault;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JSON array of strings, strictly by RFC 8259, and finds where a text fails to be one. */
final class JsonArrayReader {
    private static final Pattern PRIMITIVE =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /** The deepest nesting that is followed; commands do not reach it. */
    private static final int DEEPEST = 200;

    private final Text text;
    private final List<Text> words = new ArrayList<>();
    private int at;
    private int depth;
    private Optional<Text> other = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    private JsonArrayReader(Text text) {
        this.text = text;
    }

    /**
     * Reads a text as a JSON array of strings.
     *
     * @param text without white space at either end
     */
    static JsonStrings read(Text text) {
        if (text.length() == 0 || text.charAt(0) != '[') {
            return new JsonStrings.None(Optional.empty());
        }
        JsonArrayReader reader = new JsonArrayReader(text);
        reader.array();
        reader.skipBlanks();
        if (reader.fault.isEmpty() && reader.at < text.length()) {
            reader.fail(Fault.TRAILING_TEXT);
        }
        return reader.result();
    }

    private JsonStrings result() {
        if (fault.isPresent()) {
            int end = fault.get() == Fault.TRAILING_TEXT ? text.length() : Math.min(at + 1, text.length());
            MalformedExec malformed = new MalformedExec(fault.get(), text.span(Math.min(at, end), end));
            boolean meant = ExecIntent.isIn(text.value(), malformed, words.size());
            return new JsonStrings.None(meant ? Optional.of(malformed) : Optional.empty());
        }
        return other.<JsonStrings>map(value -> new JsonStrings.OtherValue(value.span()))
                .orElseGet(() -> new JsonStrings.Strings(words));
    }

    private void array() {
        at++;
        skipBlanks();
        if (here() == ']') {
            at++;
            return;
        }
        element();
        while (fault.isEmpty() && here() == ',') {
            at++;
            skipBlanks();
            element();
        }
        close(']');
    }

    private void element() {
        int start = at;
        value(Fault.UNQUOTED_WORD);
        if (fault.isEmpty() && depth == 0 && text.charAt(start) != '"' && other.isEmpty()) {
            other = Optional.of(text.slice(start, at));
        }
        skipBlanks();
    }

    private void close(char bracket) {
        if (fault.isPresent()) {
            return;
        }
        if (here() == bracket) {
            at++;
        } else {
            fail(at < text.length() ? between() : Fault.MISSING_BRACKET);
        }
    }

    /** The fault where a comma or the end should stand. */
    private Fault between() {
        if (here() != ';') {
            return Fault.MISSING_COMMA;
        }
        boolean last = text.value().substring(at + 1).stripLeading().startsWith("]");
        return last ? Fault.TRAILING_SEMICOLON : Fault.SEMICOLON_FOR_COMMA;
    }

    private void value(Fault otherwise) {
        switch (here()) {
            case '"' -> string();
            case '[', '{' -> nested();
            case 0 -> fail(Fault.MISSING_BRACKET);
            case ']' -> fail(Fault.TRAILING_COMMA);
            case '\'', '‘', '’', '“', '”' -> fail(Fault.WRONG_QUOTES);
            default -> primitive(otherwise);
        }
    }

    private void primitive(Fault otherwise) {
        Matcher matcher = PRIMITIVE.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
        } else {
            fail(otherwise);
        }
    }

    private void nested() {
        if (depth == DEEPEST) {
            fail(Fault.MISSING_BRACKET);
            return;
        }
        depth++;
        if (here() == '[') {
            array();
        } else {
            object();
        }
        depth--;
    }

    private void object() {
        at++;
        skipBlanks();
        if (here() == '}') {
            at++;
            return;
        }
        member();
        while (fault.isEmpty() && here() == ',') {
            at++;
            skipBlanks();
            member();
        }
        close('}');
    }

    private void member() {
        if (here() != '"') {
            fail(Fault.UNQUOTED_WORD);
            return;
        }
        string();
        skipBlanks();
        if (fault.isEmpty() && here() != ':') {
            fail(Fault.MISSING_COMMA);
        }
        if (fault.isPresent()) {
            return;
        }
        at++;
        skipBlanks();
        value(Fault.UNQUOTED_WORD);
        skipBlanks();
    }

    private void string() {
        int start = at;
        at++;
        List<Text> parts = new ArrayList<>();
        int run = at;
        while (fault.isEmpty() && at < text.length() && here() != '"') {
            if (here() == '\\') {
                parts.add(text.slice(run, at));
                parts.add(escaped());
                run = at;
            } else if (here() < ' ') {
                fail(Fault.BAD_ESCAPE);
            } else {
                at++;
            }
        }
        if (fault.isEmpty() && at == text.length()) {
            at = start;
            fail(Fault.MISSING_QUOTE);
        }
        if (fault.isPresent()) {
            return;
        }
        parts.add(text.slice(run, at));
        at++;
        if (depth == 0) {
            Text.Builder value = Text.builder(text.span(start + 1, at - 1));
            parts.forEach(value::append);
            words.add(value.build());
        }
    }

    /** The character that an escape stands for. */
    private Text escaped() {
        int start = at;
        char kind = start + 1 < text.length() ? text.charAt(start + 1) : 0;
        String value = switch (kind) {
            case '"', '\\', '/' -> String.valueOf(kind);
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> unicode(start + 2);
            default -> "";
        };
        if (value.isEmpty()) {
            fail(start + 1 < text.length() ? Fault.BAD_ESCAPE : Fault.MISSING_QUOTE);
            return text.slice(start, start);
        }
        at = start + (kind == 'u' ? 6 : 2);
        return Text.opaque(value, text.span(start, at));
    }

    private String unicode(int from) {
        if (from + 4 > text.length()) {
            return "";
        }
        String digits = text.value().substring(from, from + 4);
        return digits.matches("[0-9a-fA-F]{4}") ? String.valueOf((char) Integer.parseInt(digits, 16)) : "";
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipBlanks() {
        while (here() == ' ' || here() == '\t' || here() == '\r' || here() == '\n') {
            at++;
        }
    }

    private void fail(Fault found) {
        fault = Optional.of(found);
    }
}
