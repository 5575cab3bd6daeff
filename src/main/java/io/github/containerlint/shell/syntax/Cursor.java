package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;

/** A position in a shell text that moves forward while the text is read. */
public final class Cursor {
    /** The deepest nesting that is read, which scripts written by hand do not reach; deeper text is skipped. */
    static final int MAX_DEPTH = 60;

    private static final int MAX_KEYWORD = "function".length();
    private static final String ENDS_WORD = " \t\r\n;&|()<>";

    private final Text text;
    private final String characters;
    private final List<Problem> problems;
    private final List<Heredoc> heredocs = new ArrayList<>();
    private int at;
    private int depth;

    public Cursor(Text text, List<Problem> problems, int depth) {
        this.text = text;
        this.characters = text.value();
        this.problems = problems;
        this.depth = depth;
    }

    Text text() {
        return text;
    }

    List<Problem> problems() {
        return problems;
    }

    int depth() {
        return depth;
    }

    int at() {
        return at;
    }

    void moveTo(int offset) {
        at = offset;
    }

    void skip(int count) {
        at = Math.min(at + count, characters.length());
    }

    int end() {
        return characters.length();
    }

    boolean atEnd() {
        return at >= characters.length();
    }

    /** The character at the cursor, or NUL at the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return charAt(at + ahead);
    }

    char charAt(int offset) {
        return offset < characters.length() ? characters.charAt(offset) : '\0';
    }

    boolean startsWith(String expected) {
        return characters.startsWith(expected, at);
    }

    int indexOf(char wanted, int from) {
        int found = characters.indexOf(wanted, from);
        return found < 0 ? characters.length() : found;
    }

    String from(int from) {
        return characters.substring(from, at);
    }

    Text slice(int from, int to) {
        return text.slice(from, to);
    }

    void problem(int from, int to, String message) {
        problems.add(new Problem(text.span(from, Math.min(to, end())), message));
    }

    /**
     * Goes one level down.
     *
     * @return false when that is too deep, so that the rest of the text is skipped
     */
    boolean enter() {
        depth++;
        if (depth <= MAX_DEPTH) {
            return true;
        }
        if (depth == MAX_DEPTH + 1 && !atEnd()) {
            problem(
                    at,
                    at + 1,
                    "nested more than " + MAX_DEPTH + " levels deep and not read further; use fewer levels");
        }
        at = end();
        return false;
    }

    void leave() {
        depth--;
    }

    /**
     * The length of a backslash and the line break behind it at this offset.
     *
     * @return the number of characters, or 0 when there is no continuation
     */
    int continuation(int offset) {
        if (charAt(offset) != '\\') {
            return 0;
        }
        if (charAt(offset + 1) == '\n') {
            return 2;
        }
        return charAt(offset + 1) == '\r' && charAt(offset + 2) == '\n' ? 3 : 0;
    }

    /** Skips white space within a line, continuations and a comment. */
    void skipBlanks() {
        while (!atEnd()) {
            char next = peek();
            int continuation = continuation(at);
            if (continuation > 0) {
                at += continuation;
            } else if (next == ' ' || next == '\t' || next == '\r') {
                at++;
            } else if (next == '#' && (at == 0 || endsWord(charAt(at - 1)))) {
                at = indexOf('\n', at);
            } else {
                return;
            }
        }
    }

    /** Skips white space, comments and line breaks, with the heredocs that begin behind them. */
    void skipLines() {
        skipBlanks();
        while (peek() == '\n' && !atEnd()) {
            skipLineBreak();
            skipBlanks();
        }
    }

    void skipLineBreak() {
        List<Heredoc> waiting = List.copyOf(heredocs);
        heredocs.clear();
        waiting.forEach(heredoc -> at = heredoc.read(text, Math.min(at + 1, end())));
        at = Math.min(at + 1, end());
    }

    void expectHeredoc(Heredoc heredoc) {
        heredocs.add(heredoc);
    }

    boolean atWordEnd() {
        return atEnd() || endsWord(peek());
    }

    static boolean endsWord(char character) {
        return ENDS_WORD.indexOf(character) >= 0;
    }

    /** Whether exactly this word stands at the cursor, without quotes. */
    boolean isAtWord(String word) {
        int behind = at + word.length();
        return startsWith(word) && (behind >= end() || endsWord(charAt(behind)) || continuation(behind) > 0);
    }

    /**
     * The word at the cursor where it could be a reserved word, of letters or a brace; an empty string for other words.
     */
    String keyword() {
        int end = at;
        while (end - at <= MAX_KEYWORD && charAt(end) >= 'a' && charAt(end) <= 'z') {
            end++;
        }
        if (end == at && (peek() == '{' || peek() == '}')) {
            end++;
        }
        boolean whole = end > at && (end >= characters.length() || endsWord(charAt(end)) || continuation(end) > 0);
        return whole ? characters.substring(at, end) : "";
    }

    /** The offset of the end of the name that begins at this offset; the offset itself when none does. */
    int nameEnd(int offset) {
        if (!isNameStart(charAt(offset))) {
            return offset;
        }
        int behind = offset + 1;
        while (isNameStart(charAt(behind)) || isDigit(charAt(behind))) {
            behind++;
        }
        return behind;
    }

    static boolean isNameStart(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
