package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** A shell text, taken apart. */
public sealed interface Node {
    /** {@code X=1 program argument > file}. */
    record Simple(Text text, List<Assignment> assignments, List<Word> words, List<Redirection> redirections)
            implements Node {}

    /** Commands with {@code |} between them; one of its own when only {@code !} stands before it. */
    record Pipeline(List<Node> parts, boolean negated) implements Node {}

    /** Commands with {@code &&} and {@code ||} between them, one operator fewer than parts. */
    record Chain(List<Node> parts, List<Operator> operators) implements Node {}

    /** Commands one after another. */
    record Sequence(List<Item> items) implements Node {
        public static final Sequence EMPTY = new Sequence(List.of());
    }

    /** One of a sequence. */
    record Item(Node node, boolean background) {}

    /** {@code ( ... )} or {@code { ...; }}. */
    record Group(Sequence body, boolean subshell, List<Redirection> redirections) implements Node {}

    /** {@code if}, with what stands behind {@code else}. */
    record Choice(List<Branch> branches, Optional<Sequence> otherwise) implements Node {}

    /** A test and what runs when it succeeds. */
    record Branch(Sequence test, Sequence body) {}

    /** {@code for NAME in WORDS}. @param list empty when the words are the script's own arguments */
    record Each(String variable, Optional<List<Word>> list, Sequence body) implements Node {}

    /** {@code while} and {@code until}. @param until whether it goes on as long as the test fails */
    record Repeat(Sequence test, Sequence body, boolean until) implements Node {}

    /** {@code case}. @param exhaustive whether an arm takes all that is left */
    record Selection(Word subject, List<Sequence> arms, boolean exhaustive) implements Node {}

    /** {@code name() { ... }}. */
    record Definition(String name, Node body) implements Node {}
}
