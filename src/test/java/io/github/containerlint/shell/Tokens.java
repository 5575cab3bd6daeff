package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Assignment;
import io.github.containerlint.shell.syntax.Node;
import io.github.containerlint.shell.syntax.Redirection;
import io.github.containerlint.shell.syntax.Word;
import io.github.containerlint.shell.syntax.WordPart;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The words of a script, from left to right; words within words are checked, but not listed. */
final class Tokens {
    private final Text text;
    private final List<int[]> found = new ArrayList<>();

    Tokens(Text text) {
        this.text = text;
    }

    /** The offsets of each word: of its first character, and behind its last one. */
    List<int[]> of(Node node) {
        look(node);
        return found;
    }

    private void look(Node node) {
        if (node instanceof Node.Simple simple) {
            Stream<Word> values = simple.assignments().stream().map(Assignment::value);
            Stream<Word> targets = simple.redirections().stream().map(Redirection::target);
            Stream.of(values, simple.words().stream(), targets)
                    .flatMap(words -> words)
                    .sorted((first, second) -> Integer.compare(first.from(), second.from()))
                    .forEach(this::add);
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> look(item.node()));
        } else if (node instanceof Node.Chain chain) {
            chain.parts().forEach(this::look);
        } else if (node instanceof Node.Pipeline pipeline) {
            pipeline.parts().forEach(this::look);
        } else if (node instanceof Node.Group group) {
            look(group.body());
            group.redirections().forEach(redirection -> add(redirection.target()));
        } else if (node instanceof Node.Definition definition) {
            look(definition.body());
        } else {
            lookAtChoices(node);
        }
    }

    private void lookAtChoices(Node node) {
        if (node instanceof Node.Choice choice) {
            choice.branches().forEach(branch -> {
                look(branch.test());
                look(branch.body());
            });
            choice.otherwise().ifPresent(this::look);
        } else if (node instanceof Node.Each each) {
            each.list().stream().flatMap(List::stream).forEach(this::add);
            look(each.body());
        } else if (node instanceof Node.Repeat repeat) {
            look(repeat.test());
            look(repeat.body());
        } else if (node instanceof Node.Selection selection) {
            add(selection.subject());
            selection.arms().forEach(this::look);
        } else {
            throw new AssertionError("another node: " + node);
        }
    }

    private void add(Word word) {
        if (word.source() != text) {
            throw new AssertionError("of another text: " + word);
        }
        found.add(new int[] {word.from(), word.to()});
        nested(word);
    }

    /** The parts of a word follow one another, and what is nested in one lies within it. */
    private void nested(Word word) {
        int at = word.from();
        for (WordPart part : word.parts()) {
            if (part.from() < at || part.to() < part.from() || part.to() > word.to()) {
                throw new AssertionError("parts overlap in " + word + ": " + word.parts());
            }
            at = part.to();
            if (part instanceof WordPart.Variable variable && variable.operand().isPresent()) {
                Word operand = variable.operand().get();
                within(part, operand.from(), operand.to());
                nested(operand);
            }
            boolean backticks = text.charAt(part.from()) == '`';
            if (part instanceof WordPart.Output output && !backticks) {
                new Tokens(text).of(output.body()).forEach(token -> within(part, token[0], token[1]));
            }
        }
    }

    private static void within(WordPart part, int from, int to) {
        if (from < part.from() || to > part.to()) {
            throw new AssertionError(from + ".." + to + " is not within " + part);
        }
    }
}
