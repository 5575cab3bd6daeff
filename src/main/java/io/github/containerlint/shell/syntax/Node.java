package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** A part of a parsed shell text. */
public sealed interface Node {
    /** A simple command, such as {@code X=1 program argument > file}. */
    record Simple(Text text, List<Assignment> assignments, List<Word> words, List<Redirection> redirections)
            implements Node {}

    /** Commands with {@code |} between them; a single command when only {@code !} stands before it. */
    record Pipeline(List<Node> parts, boolean negated) implements Node {}

    /** Commands with {@code &&} and {@code ||} between them; there is one operator fewer than parts. */
    record Chain(List<Node> parts, List<Operator> operators) implements Node {}

    /** Commands one after another. */
    record Sequence(List<Item> items) implements Node {
        public static final Sequence EMPTY = new Sequence(List.of());
    }

    /** A command of a sequence, with whether it runs in the background. */
    record Item(Node node, boolean background) {}

    /** A group {@code ( ... )} or {@code { ...; }}. */
    record Group(Sequence body, boolean subshell, List<Redirection> redirections) implements Node {}

    /** An {@code if} with its branches and the commands after {@code else}. */
    record Choice(List<Branch> branches, Optional<Sequence> otherwise) implements Node {}

    /** A test and the commands that run when it succeeds. */
    record Branch(Sequence test, Sequence body) {}

    /**
     * A loop {@code for NAME in WORDS}.
     *
     * @param list empty when the words are the script's own arguments
     */
    record Each(String variable, Optional<List<Word>> list, Sequence body) implements Node {}

    /**
     * A loop {@code while} or {@code until}.
     *
     * @param until whether the loop continues as long as the test fails
     */
    record Repeat(Sequence test, Sequence body, boolean until) implements Node {}

    /**
     * A {@code case} with its arms.
     *
     * @param exhaustive whether an arm accepts every value
     */
    record Selection(Word subject, List<Sequence> arms, boolean exhaustive) implements Node {}

    /** A function {@code name() { ... }}. */
    record Definition(String name, Node body) implements Node {}
}
