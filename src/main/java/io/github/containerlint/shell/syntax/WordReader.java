package io.github.containerlint.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one word, up to the unquoted blank, operator or line break that ends it. */
final class WordReader {
    private static final Pattern BRACES = Pattern.compile("\\{[^{}\\s]*(,|\\.\\.)[^{}\\s]*}");

    private final Cursor cursor;
    private final ExpansionReader expansions;
    private final List<WordPart> parts = new ArrayList<>();
    private final int start;
    private boolean glob;

    private WordReader(Cursor cursor) {
        this.cursor = cursor;
        this.start = cursor.at();
        this.expansions = new ExpansionReader(cursor);
    }

    /** The word at the cursor; without parts when none begins there. */
    static Word read(Cursor cursor) {
        WordReader reader = new WordReader(cursor);
        reader.tilde();
        reader.processSubstitution();
        while (!cursor.atWordEnd()) {
            reader.part();
        }
        return reader.word();
    }

    /** The text up to the brace that closes {@code ${NAME:-...}}; blanks and operators have no meaning in it. */
    static Word readOperand(Cursor cursor, boolean quoted) {
        WordReader reader = new WordReader(cursor);
        while (!cursor.atEnd() && cursor.peek() != '}') {
            reader.operandPart(quoted);
        }
        return reader.word();
    }

    private Word word() {
        return new Word(cursor.text(), start, cursor.at(), parts, glob);
    }

    private void operandPart(boolean quoted) {
        boolean special = "\\'\"$`".indexOf(cursor.peek()) >= 0;
        boolean plainQuote = quoted && cursor.peek() == '\'';
        if (special && !plainQuote) {
            part();
            return;
        }
        int from = cursor.at();
        cursor.skip(1);
        verbatim(from, quoted);
    }

    private void part() {
        int from = cursor.at();
        int continuation = cursor.continuation(from);
        if (continuation > 0) {
            cursor.skip(continuation);
            return;
        }
        switch (cursor.peek()) {
            case '\\' -> escape();
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '$' -> dollar();
            case '`' -> parts.add(expansions.backticks(false));
            default -> plain();
        }
    }

    private void plain() {
        int from = cursor.at();
        while (!cursor.atWordEnd() && "\\'\"$`}".indexOf(cursor.peek()) < 0) {
            cursor.skip(1);
        }
        if (cursor.at() == from) {
            cursor.skip(1);
        }
        verbatim(from, false);
    }

    private void verbatim(int from, boolean quoted) {
        String characters = cursor.from(from);
        glob |= !quoted && (characters.contains("*") || characters.contains("?") || bracketed(characters));
        WordPart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last instanceof WordPart.Verbatim && last.to() == from && last.quoted() == quoted) {
            parts.remove(parts.size() - 1);
            addVerbatim(last.from(), quoted);
        } else {
            addVerbatim(from, quoted);
        }
    }

    private void addVerbatim(int from, boolean quoted) {
        int at = cursor.at();
        if (!quoted
                && cursor.charAt(at - 1) == '}'
                && BRACES.matcher(lastGroup(from)).matches()) {
            parts.add(new WordPart.Unknowable(from, at, false));
        } else {
            parts.add(new WordPart.Verbatim(from, at, quoted));
        }
    }

    /** The innermost braces that end at the cursor, with their content; an empty string when there are none. */
    private String lastGroup(int from) {
        int open = cursor.at() - 2;
        while (open > from && cursor.charAt(open) != '{' && cursor.charAt(open) != '}') {
            open--;
        }
        return open < from ? "" : cursor.from(open);
    }

    private static boolean bracketed(String characters) {
        int open = characters.indexOf('[');
        return open >= 0 && characters.indexOf(']', open) > open + 1;
    }

    private void escape() {
        int from = cursor.at();
        if (from + 1 >= cursor.end()) {
            cursor.skip(1);
            verbatim(from, true);
            return;
        }
        cursor.skip(2);
        parts.add(new WordPart.Escaped(from, cursor.at(), cursor.from(from + 1)));
    }

    private void singleQuoted() {
        int from = cursor.at();
        int close = cursor.indexOf('\'', from + 1);
        closed(from, close, "'");
        quoted(from, from + 1, close);
    }

    /** Adds the text between quotes that contain no escapes. */
    private void quoted(int open, int from, int close) {
        cursor.moveTo(close);
        if (from < close) {
            parts.add(new WordPart.Verbatim(from, close, true));
        } else {
            parts.add(new WordPart.Escaped(open, Math.min(close + 1, cursor.end()), ""));
        }
        cursor.skip(1);
    }

    private void closed(int open, int close, String quote) {
        if (close >= cursor.end()) {
            cursor.problem(open, open + 1, "the quote %s is not closed; add another one".formatted(quote));
        }
    }

    private void doubleQuoted() {
        int open = cursor.at();
        int before = parts.size();
        cursor.skip(1);
        while (!cursor.atEnd() && cursor.peek() != '"') {
            doubleQuotedPart();
        }
        closed(open, cursor.at(), "\"");
        cursor.skip(1);
        if (parts.size() == before) {
            parts.add(new WordPart.Escaped(open, cursor.at(), ""));
        }
    }

    private void doubleQuotedPart() {
        int from = cursor.at();
        int continuation = cursor.continuation(from);
        if (continuation > 0) {
            cursor.skip(continuation);
        } else if (cursor.peek() == '\\' && "$`\"\\".indexOf(cursor.peek(1)) >= 0 && from + 1 < cursor.end()) {
            escape();
        } else if (cursor.peek() == '$' && expansions.begins()) {
            parts.add(expansions.dollar(true));
        } else if (cursor.peek() == '`') {
            parts.add(expansions.backticks(true));
        } else {
            quotedRun(from);
        }
    }

    private void quotedRun(int from) {
        cursor.skip(1);
        while (!cursor.atEnd() && "\"\\$`".indexOf(cursor.peek()) < 0) {
            cursor.skip(1);
        }
        verbatim(from, true);
    }

    private void dollar() {
        int from = cursor.at();
        char next = cursor.peek(1);
        if (next == '\'') {
            int close = AnsiQuotes.close(cursor, from + 2);
            closed(from, close, "$'");
            parts.addAll(AnsiQuotes.parts(cursor, from, close));
            cursor.moveTo(Math.min(close + 1, cursor.end()));
        } else if (next == '"') {
            cursor.skip(1);
            doubleQuoted();
        } else if (expansions.begins()) {
            parts.add(expansions.dollar(false));
        } else {
            cursor.skip(1);
            verbatim(from, false);
        }
    }

    private void tilde() {
        if (cursor.peek() != '~') {
            return;
        }
        int from = cursor.at();
        cursor.skip(1);
        while (!cursor.atWordEnd() && "/:\\'\"$`".indexOf(cursor.peek()) < 0) {
            cursor.skip(1);
        }
        boolean own = cursor.at() == from + 1;
        parts.add(own ? new WordPart.Home(from, from + 1) : new WordPart.Unknowable(from, cursor.at(), false));
    }

    private void processSubstitution() {
        if (cursor.startsWith("<(") || cursor.startsWith(">(")) {
            parts.add(expansions.commands(2, false));
        }
    }
}
