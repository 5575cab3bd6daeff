package io.github.containerlint.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads commands and the operators that join them. */
public final class ScriptReader {
    /** Words that end a part of a compound command when they stand where a command could begin. */
    private static final Set<String> CLOSERS = Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}");

    private final Cursor cursor;
    private final CompoundReader compounds;

    public ScriptReader(Cursor cursor) {
        this.cursor = cursor;
        this.compounds = new CompoundReader(cursor, this);
    }

    /** All commands of the text; words in the wrong place are skipped and reported. */
    public Node.Sequence whole() {
        return nested(Set.of(), false);
    }

    /** The commands up to the closing parenthesis, at which the cursor stops. */
    Node.Sequence untilParenthesis() {
        return nested(Set.of(), true);
    }

    /** The commands up to one of these words or {@code ;;}, at which the cursor stops. */
    Node.Sequence until(Set<String> closers) {
        return nested(closers, false);
    }

    private Node.Sequence nested(Set<String> closers, boolean parenthesis) {
        Node.Sequence read = cursor.enter() ? sequence(closers, parenthesis) : Node.Sequence.EMPTY;
        cursor.leave();
        return read;
    }

    private Node.Sequence sequence(Set<String> closers, boolean parenthesis) {
        List<Node.Item> items = new ArrayList<>();
        cursor.skipLines();
        while (!cursor.atEnd() && !ends(closers, parenthesis)) {
            if (!skipStray()) {
                read(items);
            }
            cursor.skipLines();
        }
        return new Node.Sequence(items);
    }

    private boolean ends(Set<String> closers, boolean parenthesis) {
        boolean arm = cursor.startsWith(";;") || cursor.startsWith(";&");
        return parenthesis && cursor.peek() == ')'
                || closers.contains("esac") && arm
                || closers.contains(cursor.keyword());
    }

    /** Skips a separator, or a closing word without a beginning, which is reported; returns whether there was one. */
    private boolean skipStray() {
        if (cursor.peek() == ';') {
            cursor.skip(1);
            return true;
        }
        String closer = cursor.keyword();
        boolean stray = CLOSERS.contains(closer);
        if (stray) {
            int at = cursor.at();
            cursor.problem(at, at + closer.length(), "'%s' closes nothing; remove it".formatted(closer));
            cursor.skip(closer.length());
        }
        return stray;
    }

    private void read(List<Node.Item> items) {
        int before = cursor.at();
        Node.Item item = item();
        if (cursor.at() > before) {
            items.add(item);
            return;
        }
        cursor.problem(before, before + 1, "'%c' is not expected here; quote it".formatted(cursor.peek()));
        cursor.skip(1);
    }

    private Node.Item item() {
        Node node = chain();
        cursor.skipBlanks();
        boolean background = cursor.peek() == '&' && cursor.peek(1) != '&';
        boolean separated = cursor.peek() == ';' && cursor.peek(1) != ';' && cursor.peek(1) != '&';
        cursor.skip(background || separated ? 1 : 0);
        return new Node.Item(node, background);
    }

    private Node chain() {
        List<Node> parts = new ArrayList<>();
        List<Operator> operators = new ArrayList<>();
        parts.add(pipeline());
        cursor.skipBlanks();
        while (cursor.startsWith("&&") || cursor.startsWith("||")) {
            operators.add(cursor.peek() == '&' ? Operator.AND : Operator.OR);
            cursor.skip(2);
            cursor.skipLines();
            parts.add(pipeline());
            cursor.skipBlanks();
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Chain(parts, operators);
    }

    private Node pipeline() {
        boolean negated = false;
        while (cursor.isAtWord("!")) {
            negated = !negated;
            cursor.skip(1);
            cursor.skipBlanks();
        }
        List<Node> parts = new ArrayList<>();
        parts.add(command());
        cursor.skipBlanks();
        while (cursor.peek() == '|' && cursor.peek(1) != '|') {
            cursor.skip(cursor.peek(1) == '&' ? 2 : 1);
            cursor.skipLines();
            parts.add(command());
            cursor.skipBlanks();
        }
        return parts.size() == 1 && !negated ? parts.get(0) : new Node.Pipeline(parts, negated);
    }

    Node command() {
        return compounds.read().orElseGet(() -> new SimpleCommandReader(cursor).read());
    }
}
