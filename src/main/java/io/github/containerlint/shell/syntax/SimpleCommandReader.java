package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads assignments, words and redirections up to the operator or line break that ends the command. */
final class SimpleCommandReader {
    private static final List<String> OPERATORS =
            List.of("&>>", "&>", "<<<", "<<-", "<<", "<>", "<&", "<", ">>", ">&", ">|", ">");

    private final Cursor cursor;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Redirection> redirections = new ArrayList<>();

    SimpleCommandReader(Cursor cursor) {
        this.cursor = cursor;
    }

    Node read() {
        int from = cursor.at();
        int end = from;
        boolean test = cursor.isAtWord("[[");
        while (test ? readTestPart() : readPart()) {
            end = cursor.at();
            test = test && !words.get(words.size() - 1).toString().equals("]]");
            cursor.skipBlanks();
        }
        return new Node.Simple(cursor.slice(from, end), assignments, words, redirections);
    }

    /** The redirections behind a compound command. */
    List<Redirection> redirections() {
        cursor.skipBlanks();
        while (readRedirection()) {
            cursor.skipBlanks();
        }
        return redirections;
    }

    private boolean readPart() {
        if (readRedirection()) {
            return true;
        }
        boolean process = cursor.startsWith("<(") || cursor.startsWith(">(");
        if (cursor.atWordEnd() && !process) {
            return false;
        }
        Optional<Assignment> assignment = words.isEmpty() ? assignment() : Optional.empty();
        assignment.ifPresentOrElse(assignments::add, () -> words.add(WordReader.read(cursor)));
        return true;
    }

    /** Reads a part of a test {@code [[ ... ]]}, in which operators are plain words. */
    private boolean readTestPart() {
        if (cursor.atEnd() || cursor.peek() == '\n' || cursor.peek() == ';') {
            return false;
        }
        int from = cursor.at();
        if (!cursor.atWordEnd()) {
            words.add(WordReader.read(cursor));
            return true;
        }
        cursor.skip(1);
        WordPart operator = new WordPart.Verbatim(from, cursor.at(), false);
        words.add(new Word(cursor.text(), from, cursor.at(), List.of(operator), false));
        return true;
    }

    private Optional<Assignment> assignment() {
        int from = cursor.at();
        int nameEnd = cursor.nameEnd(from);
        boolean appends = cursor.charAt(nameEnd) == '+';
        int equals = appends ? nameEnd + 1 : nameEnd;
        if (nameEnd == from || cursor.charAt(equals) != '=') {
            return Optional.empty();
        }
        cursor.moveTo(equals + 1);
        Word value = cursor.peek() == '(' ? array() : WordReader.read(cursor);
        Text all = cursor.slice(from, cursor.at());
        return Optional.of(new Assignment(all, cursor.slice(from, nameEnd), value, appends));
    }

    private Word array() {
        int from = cursor.at();
        cursor.skip(1);
        cursor.skipLines();
        while (!cursor.atEnd() && cursor.peek() != ')') {
            int before = cursor.at();
            WordReader.read(cursor);
            cursor.skip(cursor.at() == before ? 1 : 0);
            cursor.skipLines();
        }
        cursor.skip(1);
        WordPart unknowable = new WordPart.Unknowable(from, cursor.at(), false);
        return new Word(cursor.text(), from, cursor.at(), List.of(unknowable), false);
    }

    private boolean readRedirection() {
        int from = cursor.at();
        int at = from;
        while (Cursor.isDigit(cursor.charAt(at))) {
            at++;
        }
        if (at == from && cursor.peek() == '{') {
            int close = cursor.nameEnd(from + 1);
            at = close > from + 1 && cursor.charAt(close) == '}' ? close + 1 : from;
        }
        Optional<String> operator = operatorAt(at);
        if (operator.isEmpty()) {
            return false;
        }
        Text written = cursor.slice(at, at + operator.get().length());
        cursor.moveTo(at + operator.get().length());
        cursor.skipBlanks();
        Word target = target(from);
        Optional<Heredoc> heredoc = heredoc(operator.get(), target);
        heredoc.ifPresent(cursor::expectHeredoc);
        redirections.add(new Redirection(cursor.slice(from, cursor.at()), written, target, heredoc));
        return true;
    }

    private static Optional<Heredoc> heredoc(String operator, Word delimiter) {
        boolean tabs = operator.equals("<<-");
        return tabs || operator.equals("<<") ? Optional.of(new Heredoc(delimiter.unquoted(), tabs)) : Optional.empty();
    }

    private Word target(int from) {
        if (cursor.atWordEnd() && !cursor.startsWith("<(") && !cursor.startsWith(">(")) {
            cursor.problem(from, cursor.at(), "the redirection names no file; write one behind it");
        }
        return WordReader.read(cursor);
    }

    private Optional<String> operatorAt(int at) {
        char next = cursor.charAt(at);
        boolean process = cursor.charAt(at + 1) == '(';
        if (next != '<' && next != '>' && next != '&' || process || at >= cursor.end()) {
            return Optional.empty();
        }
        boolean numbered = at > cursor.at();
        return OPERATORS.stream()
                .filter(operator -> !numbered || operator.charAt(0) != '&')
                .filter(operator -> cursor.text().value().startsWith(operator, at))
                .findFirst();
    }
}
