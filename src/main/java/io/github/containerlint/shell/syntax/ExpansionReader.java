package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Text;
import java.util.Optional;

/** Reads an expansion that begins with {@code $} or a backtick. */
final class ExpansionReader {
    private static final String SPECIAL = "?!$#@*-0123456789";
    /** The longest calculation whose end is searched for, in characters; scripts written by hand have shorter ones. */
    private static final int MAX_ARITHMETIC = 2_000;

    private final Cursor cursor;

    ExpansionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether the {@code $} at the cursor begins an expansion; else it stands for itself. */
    boolean begins() {
        char next = cursor.peek(1);
        return next == '(' || next == '{' || Cursor.isNameStart(next) || next != '\0' && SPECIAL.indexOf(next) >= 0;
    }

    WordPart dollar(boolean quoted) {
        int from = cursor.at();
        if (cursor.startsWith("$((")) {
            int end = arithmeticEnd(from + 3);
            if (end > 0) {
                cursor.moveTo(end);
                return new WordPart.Unknowable(from, end, quoted);
            }
        }
        return switch (cursor.peek(1)) {
            case '(' -> commands(2, quoted);
            case '{' -> braces(quoted);
            default -> name(quoted);
        };
    }

    /** The offset behind the calculation whose inside begins at this offset; -1 when there is no calculation. */
    int arithmeticEnd(int from) {
        int open = 0;
        int limit = Math.min(cursor.end(), from + MAX_ARITHMETIC);
        for (int at = from; at < limit; at++) {
            char next = cursor.charAt(at);
            if (next == ')' && open == 0) {
                return cursor.charAt(at + 1) == ')' ? at + 2 : -1;
            }
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return -1;
    }

    private WordPart name(boolean quoted) {
        int from = cursor.at();
        int end = Math.max(cursor.nameEnd(from + 1), from + 2);
        cursor.moveTo(end);
        return new WordPart.Variable(from, end, quoted, cursor.from(from + 1), WordPart.Use.PLAIN, Optional.empty());
    }

    /**
     * Reads a command substitution.
     *
     * @param opening the number of characters before the commands
     */
    WordPart commands(int opening, boolean quoted) {
        int from = cursor.at();
        cursor.skip(opening);
        Node.Sequence body = new ScriptReader(cursor).untilParenthesis();
        if (cursor.peek() != ')' || cursor.atEnd()) {
            cursor.problem(from, from + opening, "the parenthesis is not closed; add ')'");
        }
        cursor.skip(1);
        return new WordPart.Output(from, cursor.at(), quoted, body);
    }

    WordPart backticks(boolean quoted) {
        int from = cursor.at();
        int close = from + 1;
        Text.Builder inner = Text.builder(cursor.text().span(from, from + 1));
        int copied = close;
        while (close < cursor.end() && cursor.charAt(close) != '`') {
            if (isEscape(close, quoted)) {
                inner.append(cursor.slice(copied, close));
                copied = close + 1;
                close++;
            }
            close++;
        }
        close = Math.min(close, cursor.end());
        inner.append(cursor.slice(Math.min(copied, close), close));
        if (close == cursor.end()) {
            cursor.problem(from, from + 1, "the backtick is not closed; add another one");
        }
        cursor.moveTo(Math.min(close + 1, cursor.end()));
        Cursor nested = new Cursor(inner.build(), cursor.problems(), cursor.depth());
        return new WordPart.Output(from, cursor.at(), quoted, new ScriptReader(nested).whole());
    }

    private boolean isEscape(int at, boolean quoted) {
        char next = cursor.charAt(at + 1);
        return cursor.charAt(at) == '\\'
                && at + 1 < cursor.end()
                && ("$`\\".indexOf(next) >= 0 || quoted && next == '"');
    }

    private WordPart braces(boolean quoted) {
        int from = cursor.at();
        cursor.skip(2);
        boolean prefixed = (cursor.peek() == '#' || cursor.peek() == '!') && cursor.peek(1) != '}';
        cursor.skip(prefixed ? 1 : 0);
        int name = cursor.at();
        int end = cursor.nameEnd(name);
        if (end == name && SPECIAL.indexOf(cursor.peek()) >= 0 && !cursor.atEnd()) {
            end = name + 1;
        }
        cursor.moveTo(end);
        String read = cursor.from(name);
        WordPart.Use use = use();
        WordPart.Use meant = prefixed || read.isEmpty() ? WordPart.Use.OTHER : use;
        Optional<Word> operand = operand(quoted);
        if (cursor.peek() != '}' || cursor.atEnd()) {
            cursor.problem(from, from + 2, "the brace is not closed; add '}'");
        }
        cursor.skip(1);
        return new WordPart.Variable(from, cursor.at(), quoted, read, meant, operand);
    }

    private WordPart.Use use() {
        if (cursor.peek() == '}') {
            return WordPart.Use.PLAIN;
        }
        boolean colon = cursor.peek() == ':';
        WordPart.Use use = switch (cursor.peek(colon ? 1 : 0)) {
            case '-', '=' -> colon ? WordPart.Use.DEFAULT_IF_EMPTY : WordPart.Use.DEFAULT_IF_UNSET;
            case '+' -> colon ? WordPart.Use.INSTEAD_UNLESS_EMPTY : WordPart.Use.INSTEAD_UNLESS_UNSET;
            case '?' -> WordPart.Use.REQUIRED;
            default -> WordPart.Use.OTHER;
        };
        cursor.skip(use == WordPart.Use.OTHER ? 0 : colon ? 2 : 1);
        return use;
    }

    private Optional<Word> operand(boolean quoted) {
        Optional<Word> operand =
                cursor.enter() ? Optional.of(WordReader.readOperand(cursor, quoted)) : Optional.empty();
        cursor.leave();
        return operand;
    }
}
