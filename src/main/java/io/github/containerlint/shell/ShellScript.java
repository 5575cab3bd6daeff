package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Cursor;
import io.github.containerlint.shell.syntax.Node;
import io.github.containerlint.shell.syntax.ScriptReader;
import io.github.containerlint.shell.syntax.Word;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text that a POSIX shell reads: the text after {@code RUN}, the argument of {@code sh -c}, a heredoc. */
public final class ShellScript {
    private final Text text;
    private final Node.Sequence content;
    private final List<Problem> problems;
    private final boolean exec;

    private ShellScript(Text text, Node.Sequence content, List<Problem> problems, boolean exec) {
        this.text = text;
        this.content = content;
        this.problems = List.copyOf(problems);
        this.exec = exec;
    }

    /** Reads a shell text with its line continuations and heredocs; never throws. */
    public static ShellScript parse(Text text) {
        List<Problem> problems = new ArrayList<>();
        Node.Sequence content = new ScriptReader(new Cursor(text, problems, 0)).whole();
        return new ShellScript(text, content, problems, false);
    }

    /** A command that no shell reads, such as an exec form: each of the words is one argument. */
    public static ShellScript ofWords(List<Text> words, Text whole) {
        List<Word> verbatim = words.stream().map(Word::verbatim).toList();
        Node.Simple only = new Node.Simple(whole, List.of(), verbatim, List.of());
        return new ShellScript(whole, new Node.Sequence(List.of(new Node.Item(only, false))), List.of(), true);
    }

    public Text text() {
        return text;
    }

    /** The places that a shell would not accept, such as a quote without its end. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The commands that run, in the order in which they start.
     *
     * <p>{@code sh -c}, {@code env}, {@code exec}, {@code sudo} and similar programs are replaced by the command that
     * they start. The commands of a function stand where the function is called.
     */
    public List<ShellCommand> commands(ShellContext start) {
        CommandCollector collector = new CommandCollector();
        collector.run(content, ShellState.at(start), Placement.START);
        return collector.commands();
    }

    /** Whether only a shell can run this: it has operators, variables, globs, redirections or builtins. */
    public boolean needsShell() {
        return plainWords().isEmpty();
    }

    /**
     * The words of an exec form with the same effect; empty when this text needs a shell. A leading {@code exec} is
     * left out.
     */
    public Optional<List<Text>> plainWords() {
        if (content.items().size() != 1 || !problems.isEmpty()) {
            return Optional.empty();
        }
        Node.Item item = content.items().get(0);
        if (!(item.node() instanceof Node.Simple simple) || item.background() || hasMoreThanWords(simple)) {
            return Optional.empty();
        }
        List<Text> words = simple.words().stream()
                .filter(word -> !word.hasGlob())
                .flatMap(word -> word.literal().stream())
                .toList();
        boolean plain = words.size() == simple.words().size() && !words.isEmpty();
        return plain ? program(words) : Optional.empty();
    }

    private boolean hasMoreThanWords(Node.Simple simple) {
        boolean comment = !exec && simple.text().length() < text.strip().length();
        return comment
                || !simple.assignments().isEmpty()
                || !simple.redirections().isEmpty();
    }

    private Optional<List<Text>> program(List<Text> words) {
        if (exec) {
            return Optional.of(words);
        }
        List<Text> program = words.get(0).value().equals("exec") ? words.subList(1, words.size()) : words;
        boolean runnable = !program.isEmpty()
                && !program.get(0).value().startsWith("-")
                && !Builtins.needsShell(program.get(0).value());
        return runnable ? Optional.of(program) : Optional.empty();
    }

    /** The parsed commands as written, for checks of the text itself. */
    Node.Sequence content() {
        return content;
    }
}
