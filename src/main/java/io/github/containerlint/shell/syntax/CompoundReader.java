package io.github.containerlint.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads commands that contain other commands: groups, branches, loops and functions. */
final class CompoundReader {
    private final Cursor cursor;
    private final ScriptReader scripts;

    CompoundReader(Cursor cursor, ScriptReader scripts) {
        this.cursor = cursor;
        this.scripts = scripts;
    }

    /** The compound command at the cursor; empty when none begins there. */
    Optional<Node> read() {
        if (cursor.peek() == '(' && !cursor.atEnd()) {
            return Optional.of(parenthesis());
        }
        int end = cursor.nameEnd(cursor.at());
        if (end == cursor.at() && cursor.peek() != '{') {
            return Optional.empty();
        }
        if (isFunction(end)) {
            return Optional.of(function(end));
        }
        return reserved();
    }

    private Optional<Node> reserved() {
        return switch (cursor.keyword()) {
            case "{" -> Optional.of(braces());
            case "if" -> Optional.of(choice());
            case "while", "until" -> Optional.of(repeat());
            case "for", "select" -> Optional.of(each());
            case "case" -> Optional.of(selection());
            case "function" -> Optional.of(named());
            default -> Optional.empty();
        };
    }

    private Node parenthesis() {
        if (cursor.startsWith("((")) {
            int end = new ExpansionReader(cursor).arithmeticEnd(cursor.at() + 2);
            if (end > 0) {
                int from = cursor.at();
                cursor.moveTo(end);
                return new Node.Simple(
                        cursor.slice(from, end), List.of(), List.of(), new SimpleCommandReader(cursor).redirections());
            }
        }
        int open = cursor.at();
        cursor.skip(1);
        Node.Sequence body = scripts.untilParenthesis();
        close(open, ")");
        return new Node.Group(body, true, new SimpleCommandReader(cursor).redirections());
    }

    private Node braces() {
        int open = cursor.at();
        cursor.skip(1);
        Node.Sequence body = scripts.until(Set.of("}"));
        close(open, "}");
        return new Node.Group(body, false, new SimpleCommandReader(cursor).redirections());
    }

    private Node choice() {
        int open = cursor.at();
        List<Node.Branch> branches = new ArrayList<>();
        while (cursor.isAtWord("if") && branches.isEmpty() || cursor.isAtWord("elif")) {
            cursor.skip(branches.isEmpty() ? 2 : 4);
            Node.Sequence test = scripts.until(Set.of("then", "elif", "else", "fi"));
            skipWord("then");
            branches.add(new Node.Branch(test, scripts.until(Set.of("elif", "else", "fi"))));
        }
        Optional<Node.Sequence> otherwise = Optional.empty();
        if (skipWord("else")) {
            otherwise = Optional.of(scripts.until(Set.of("fi")));
        }
        close(open, "fi");
        return within(new Node.Choice(branches, otherwise));
    }

    private Node repeat() {
        int open = cursor.at();
        boolean until = cursor.isAtWord("until");
        cursor.skip(5);
        Node.Sequence test = scripts.until(Set.of("do", "done"));
        return within(new Node.Repeat(test, body(open), until));
    }

    private Node each() {
        int open = cursor.at();
        cursor.skip(cursor.isAtWord("for") ? 3 : 6);
        cursor.skipBlanks();
        if (cursor.startsWith("((")) {
            Node counted = parenthesis();
            skipSeparators();
            return within(
                    new Node.Repeat(new Node.Sequence(List.of(new Node.Item(counted, false))), body(open), false));
        }
        int from = cursor.at();
        cursor.moveTo(cursor.nameEnd(from));
        String variable = cursor.from(from);
        cursor.skipLines();
        Optional<List<Word>> list = Optional.empty();
        if (skipWord("in")) {
            list = Optional.of(words());
        }
        skipSeparators();
        return within(new Node.Each(variable, list, body(open)));
    }

    private List<Word> words() {
        List<Word> words = new ArrayList<>();
        cursor.skipBlanks();
        while (!cursor.atWordEnd()) {
            words.add(WordReader.read(cursor));
            cursor.skipBlanks();
        }
        return words;
    }

    private void skipSeparators() {
        cursor.skipLines();
        if (cursor.peek() == ';') {
            cursor.skip(1);
            cursor.skipLines();
        }
    }

    private Node.Sequence body(int open) {
        skipWord("do");
        Node.Sequence body = scripts.until(Set.of("done"));
        close(open, "done");
        return body;
    }

    private Node selection() {
        int open = cursor.at();
        cursor.skip(4);
        cursor.skipBlanks();
        Word subject = WordReader.read(cursor);
        cursor.skipLines();
        skipWord("in");
        cursor.skipLines();
        List<Node.Sequence> arms = new ArrayList<>();
        boolean exhaustive = false;
        while (!cursor.atEnd() && !cursor.isAtWord("esac")) {
            int before = cursor.at();
            exhaustive |= patterns();
            arms.add(scripts.until(Set.of("esac")));
            skipArmEnd();
            if (cursor.at() == before) {
                cursor.skip(1);
            }
        }
        close(open, "esac");
        return within(new Node.Selection(subject, arms, exhaustive));
    }

    /**
     * Skips the patterns of an arm of {@code case}.
     *
     * @return whether one of them is {@code *}
     */
    private boolean patterns() {
        boolean all = false;
        cursor.skip(cursor.peek() == '(' ? 1 : 0);
        cursor.skipLines();
        while (!cursor.atEnd() && cursor.peek() != ')' && cursor.peek() != ';' && cursor.peek() != '\n') {
            if (cursor.atWordEnd()) {
                cursor.skip(1);
            } else {
                all |= WordReader.read(cursor).toString().equals("*");
            }
            cursor.skipBlanks();
        }
        cursor.skip(cursor.peek() == ')' ? 1 : 0);
        return all;
    }

    private void skipArmEnd() {
        while (cursor.peek() == ';' || cursor.peek() == '&') {
            cursor.skip(1);
        }
        cursor.skipLines();
    }

    /** Whether {@code ()} stands behind the name that ends at this offset. */
    private boolean isFunction(int nameEnd) {
        int at = nameEnd;
        while (cursor.charAt(at) == '-' || cursor.charAt(at) == '.' || cursor.nameEnd(at) > at) {
            at = Math.max(at + 1, cursor.nameEnd(at));
        }
        int open = behindBlanks(at);
        return nameEnd > cursor.at() && cursor.charAt(open) == '(' && cursor.charAt(behindBlanks(open + 1)) == ')';
    }

    private int behindBlanks(int from) {
        int at = from;
        while (cursor.charAt(at) == ' ' || cursor.charAt(at) == '\t') {
            at++;
        }
        return at;
    }

    private Node function(int nameEnd) {
        int from = cursor.at();
        int open = cursor.indexOf('(', nameEnd);
        String name = cursor.text().value().substring(from, open).strip();
        cursor.moveTo(cursor.indexOf(')', open) + 1);
        return definition(name);
    }

    /** A definition {@code function NAME} of bash. */
    private Node named() {
        cursor.skip("function".length());
        cursor.skipBlanks();
        String name = WordReader.read(cursor).toString();
        cursor.skipBlanks();
        if (cursor.peek() == '(') {
            cursor.moveTo(Math.min(cursor.indexOf(')', cursor.at()) + 1, cursor.end()));
        }
        return definition(name);
    }

    private Node definition(String name) {
        cursor.skipLines();
        Node body = cursor.enter() ? scripts.command() : Node.Sequence.EMPTY;
        cursor.leave();
        return new Node.Definition(name, body);
    }

    private Node within(Node compound) {
        List<Redirection> redirections = new SimpleCommandReader(cursor).redirections();
        if (redirections.isEmpty()) {
            return compound;
        }
        Node.Sequence only = new Node.Sequence(List.of(new Node.Item(compound, false)));
        return new Node.Group(only, false, redirections);
    }

    private boolean skipWord(String word) {
        cursor.skipBlanks();
        boolean there = cursor.isAtWord(word);
        cursor.skip(there ? word.length() : 0);
        return there;
    }

    private void close(int open, String closer) {
        boolean closed = closer.equals(")") ? cursor.peek() == ')' : cursor.isAtWord(closer);
        if (closed) {
            cursor.skip(closer.length());
        } else {
            cursor.problem(
                    open, open + 1, "the compound command that begins here is not closed; add '%s'".formatted(closer));
        }
    }
}
