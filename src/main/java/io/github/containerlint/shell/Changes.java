package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Node;
import io.github.containerlint.source.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The changes that a loop's body may make to the shell in any number of runs: the variables it sets, and whether it
 * changes the directory.
 */
final class Changes {
    private static final Set<String> NAMING = Set.of(
            "export", "declare", "typeset", "local", "readonly", "read", "unset", "getopts", "mapfile", "readarray");
    private static final Set<String> MOVING = Set.of("cd", "pushd", "popd");

    private final Map<String, Node> functions;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> called = new HashSet<>();
    private boolean moves;
    private boolean leaves;

    private Changes(Map<String, Node> functions) {
        this.functions = functions;
    }

    static Changes in(Node body, Map<String, Node> functions) {
        Changes changes = new Changes(functions);
        changes.look(body);
        return changes;
    }

    /** Whether the body sets this variable. */
    boolean sets(String name) {
        return names.contains(name);
    }

    /** Whether the body may stop half way, with {@code break} or {@code continue}. */
    boolean leaves() {
        return leaves;
    }

    /** The state of the shell when the body may have run before. */
    ShellState after(ShellState state) {
        Variables variables = state.variables();
        for (String name : names) {
            variables = variables.set(name, Optional.empty());
        }
        return (moves ? state.in(Optional.empty()) : state).with(variables);
    }

    private void look(Node node) {
        if (node instanceof Node.Simple simple) {
            look(simple);
        } else if (node instanceof Node.Group group && !group.subshell()) {
            look(group.body());
        } else if (node instanceof Node.Pipeline pipeline && pipeline.parts().size() == 1) {
            look(pipeline.parts().get(0));
        } else if (node instanceof Node.Each each) {
            names.add(each.variable());
            look(each.body());
        } else {
            parts(node).forEach(this::look);
        }
    }

    private static List<? extends Node> parts(Node node) {
        if (node instanceof Node.Chain chain) {
            return chain.parts();
        } else if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Node.Item::node).toList();
        } else if (node instanceof Node.Repeat repeat) {
            return List.of(repeat.test(), repeat.body());
        } else if (node instanceof Node.Selection selection) {
            return selection.arms();
        }
        return node instanceof Node.Choice choice ? parts(choice) : List.of();
    }

    private static List<Node> parts(Node.Choice choice) {
        Stream<Node> branches = choice.branches().stream().flatMap(branch -> Stream.of(branch.test(), branch.body()));
        return Stream.concat(branches, choice.otherwise().stream()).toList();
    }

    private void look(Node.Simple simple) {
        simple.assignments().forEach(assignment -> names.add(assignment.name().value()));
        List<String> words = simple.words().stream()
                .map(word -> word.literal().map(Text::value).orElseGet(word::toString))
                .toList();
        if (words.isEmpty()) {
            return;
        }
        String program = words.get(0);
        moves |= MOVING.contains(program);
        leaves |= program.equals("break") || program.equals("continue");
        if (NAMING.contains(program)) {
            words.stream().skip(1).map(word -> word.split("\\+?=", 2)[0]).forEach(names::add);
        }
        if (functions.containsKey(program) && called.add(program)) {
            look(functions.get(program));
        }
    }
}
