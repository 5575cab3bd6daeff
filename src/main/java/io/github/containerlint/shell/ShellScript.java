package io.github.containerlint.shell;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** A text that a POSIX shell reads: what follows {@code RUN}, the argument of {@code sh -c}, a heredoc. */
public final class ShellScript {
    private final Text text;

    private ShellScript(Text text) {
        this.text = text;
    }

    /** Reads a shell text; never throws. Line continuations and heredocs within it are understood. */
    public static ShellScript parse(Text text) {
        return new ShellScript(text);
    }

    /** A command that no shell reads, such as an exec form: each of the words is one argument. */
    public static ShellScript ofWords(List<Text> words, Text whole) {
        return new ShellScript(whole);
    }

    public Text text() {
        return text;
    }

    /** What a shell would not accept, such as a quote without its end. */
    public List<Problem> problems() {
        return List.of();
    }

    /**
     * The commands that run, in the order in which they start.
     *
     * <p>{@code sh -c}, {@code env}, {@code exec}, {@code sudo} and their like are looked through: what they start
     * stands in their place. Those of a function stand where it is called.
     */
    public List<ShellCommand> commands(ShellContext start) {
        throw new UnsupportedOperationException();
    }

    /** Whether only a shell can run this: it has operators, variables, globs, redirections or builtins. */
    public boolean needsShell() {
        return plainWords().isEmpty();
    }

    /** The words of an exec form that does the same; empty when this needs a shell. A leading {@code exec} is left out. */
    public Optional<List<Text>> plainWords() {
        throw new UnsupportedOperationException();
    }
}
