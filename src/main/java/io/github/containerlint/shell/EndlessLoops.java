package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Node;
import io.github.containerlint.shell.syntax.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recognizes loops that run until they are stopped: {@code while true}, {@code until false}, {@code while sleep 60}.
 */
final class EndlessLoops {
    private static final Set<String> SUCCEEDING = Set.of("true", ":", "sleep", "[ 1 ]", "[ 1 = 1 ]", "((1))");
    private static final Set<String> LEAVING = Set.of("break", "exit", "return", "exec");

    private EndlessLoops() {}

    static boolean isEndless(Node.Repeat loop) {
        String test = text(loop.test());
        String program = test.replaceFirst("\\s.*", "");
        boolean forever =
                loop.until() ? program.equals("false") : SUCCEEDING.contains(test) || SUCCEEDING.contains(program);
        return forever && !leaves(loop.body());
    }

    /** The text of a test's only command; an empty string where there are several. */
    private static String text(Node.Sequence test) {
        if (test.items().size() != 1) {
            return "";
        }
        Node node = test.items().get(0).node();
        boolean alone = node instanceof Node.Pipeline pipeline
                && !pipeline.negated()
                && pipeline.parts().size() == 1;
        Node only = alone ? ((Node.Pipeline) node).parts().get(0) : node;
        return only instanceof Node.Simple simple ? simple.text().value().strip() : "";
    }

    private static boolean leaves(Node node) {
        if (node instanceof Node.Simple simple) {
            return simple.words().stream()
                    .findFirst()
                    .map(Word::toString)
                    .filter(LEAVING::contains)
                    .isPresent();
        }
        return parts(node).stream().anyMatch(EndlessLoops::leaves);
    }

    private static List<? extends Node> parts(Node node) {
        if (node instanceof Node.Chain chain) {
            return chain.parts();
        } else if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Node.Item::node).toList();
        } else if (node instanceof Node.Pipeline pipeline) {
            return pipeline.parts();
        } else if (node instanceof Node.Group group) {
            return List.of(group.body());
        } else if (node instanceof Node.Choice choice) {
            return Stream.concat(choice.branches().stream().map(Node.Branch::body), choice.otherwise().stream())
                    .toList();
        } else if (node instanceof Node.Selection selection) {
            return selection.arms();
        } else if (node instanceof Node.Repeat repeat) {
            return List.of(repeat.body());
        }
        return node instanceof Node.Each each ? List.of(each.body()) : List.of();
    }
}
