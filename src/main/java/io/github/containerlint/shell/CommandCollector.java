package io.github.containerlint.shell;

import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.shell.syntax.Node;
import io.github.containerlint.shell.syntax.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows a script as a shell would, and collects the commands with the state of the shell when each of them runs. */
final class CommandCollector {
    /**
     * The most steps: loops and functions can make a short text run endlessly, and commands after so many steps are not
     * collected.
     */
    private static final int MAX_STEPS = 20_000;
    /** The deepest nesting of commands that is followed. */
    private static final int MAX_DEPTH = 200;
    /** The most words of a loop that is followed word by word. */
    private static final int MAX_ROUNDS = 16;

    private final List<ShellCommand> commands = new ArrayList<>();
    private final Map<String, Node> functions = new HashMap<>();
    private final Budget steps = new Budget(MAX_STEPS);
    private final Invoker invoker = new Invoker(this);
    private int depth;

    List<ShellCommand> commands() {
        return List.copyOf(commands);
    }

    void note(ShellCommand command) {
        commands.add(command);
    }

    Optional<Node> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /**
     * Follows a node.
     *
     * @return the state of the shell after it
     */
    ShellState run(Node node, ShellState state, Placement placement) {
        if (state.ended() || depth >= MAX_DEPTH || !steps.take(1)) {
            return state;
        }
        depth++;
        ShellState behind = dispatch(node, state, placement);
        depth--;
        return behind;
    }

    private ShellState dispatch(Node node, ShellState state, Placement placement) {
        if (node instanceof Node.Simple simple) {
            return invoker.run(simple, state, placement);
        } else if (node instanceof Node.Sequence sequence) {
            return sequence(sequence, state, placement);
        } else if (node instanceof Node.Chain chain) {
            return chain(chain, state, placement);
        } else if (node instanceof Node.Pipeline pipeline) {
            return pipeline(pipeline, state, placement);
        } else if (node instanceof Node.Group group) {
            return group(group, state, placement);
        } else if (node instanceof Node.Choice choice) {
            return choice(choice, state, placement);
        } else if (node instanceof Node.Each each) {
            return each(each, state, placement);
        } else if (node instanceof Node.Repeat repeat) {
            return repeat(repeat, state, placement);
        } else if (node instanceof Node.Selection selection) {
            return selection(selection, state, placement);
        } else if (node instanceof Node.Definition definition) {
            functions.put(definition.name(), definition.body());
        }
        return state;
    }

    private ShellState sequence(Node.Sequence sequence, ShellState start, Placement placement) {
        ShellState state = start;
        Operator operator = placement.operator();
        for (Node.Item item : sequence.items()) {
            Placement here = placement.behind(operator);
            if (item.background()) {
                run(item.node(), state, here.inBackground());
            } else {
                state = run(item.node(), state, here);
            }
            operator = item.background() ? Operator.BACKGROUND : Operator.SEQUENCE;
        }
        return state;
    }

    /**
     * Follows commands that {@code &&} and {@code ||} join. A part after {@code &&} is assumed to run, unless a test
     * stands before it.
     */
    private ShellState chain(Node.Chain chain, ShellState start, Placement placement) {
        ShellState before = start;
        ShellState success = run(chain.parts().get(0), start, placement);
        boolean tested = isTest(chain.parts().get(0));
        ShellState skipped = success.end();
        for (int at = 1; at < chain.parts().size(); at++) {
            Node part = chain.parts().get(at);
            Operator operator = chain.operators().get(at - 1);
            Placement here = placement.behind(operator);
            if (operator == Operator.AND) {
                skipped = tested ? skipped.or(success) : skipped;
                before = success;
                success = run(part, success, tested ? here.conditionally() : here);
                tested |= isTest(part);
            } else {
                ShellState failed = before.or(success).or(skipped);
                success = success.or(run(part, failed, here.conditionally()));
                tested = false;
                skipped = success.end();
            }
        }
        return tested ? success.or(skipped) : success;
    }

    private static boolean isTest(Node node) {
        if (node instanceof Node.Pipeline pipeline) {
            List<Node> parts = pipeline.parts();
            return pipeline.negated() || isTest(parts.get(parts.size() - 1));
        }
        if (node instanceof Node.Group group) {
            List<Node.Item> items = group.body().items();
            return !items.isEmpty() && isTest(items.get(items.size() - 1).node());
        }
        return node instanceof Node.Simple simple
                && simple.words().stream()
                        .findFirst()
                        .map(word -> ProgramKind.ANSWERS.has(word.toString()))
                        .orElse(simple.assignments().isEmpty());
    }

    /** Follows a pipeline. Each of several parts runs in a shell of its own and does not change this one. */
    private ShellState pipeline(Node.Pipeline pipeline, ShellState state, Placement placement) {
        if (pipeline.parts().size() == 1) {
            return run(pipeline.parts().get(0), state, placement);
        }
        Placement here = placement.inPipeline();
        for (Node part : pipeline.parts()) {
            run(part, state, here);
            here = here.behind(Operator.PIPE);
        }
        return state;
    }

    private ShellState group(Node.Group group, ShellState state, Placement placement) {
        invoker.substitutions(group.redirections(), state, placement);
        ShellState behind = run(group.body(), state, placement);
        return group.subshell() ? state : behind;
    }

    private ShellState choice(Node.Choice choice, ShellState start, Placement placement) {
        ShellState failed = start;
        ShellState merged = start.end();
        Placement here = placement;
        for (Node.Branch branch : choice.branches()) {
            ShellState tested = run(branch.test(), failed, here);
            merged = merged.or(
                    run(branch.body(), tested, placement.behind(Operator.NONE).conditionally()));
            failed = tested;
            here = placement.conditionally();
        }
        Node otherwise = choice.otherwise().orElse(Node.Sequence.EMPTY);
        return merged.or(run(otherwise, failed, placement.behind(Operator.NONE).conditionally()));
    }

    private ShellState each(Node.Each loop, ShellState start, Placement placement) {
        Changes changes = Changes.in(loop.body(), functions);
        Optional<List<String>> words = loop.list().flatMap(list -> invoker.known(list, start, placement));
        if (words.isPresent() && words.get().size() <= MAX_ROUNDS && !changes.leaves()) {
            ShellState state = start;
            for (String word : words.get()) {
                Variables variables = state.variables().set(loop.variable(), Optional.of(word));
                state = run(loop.body(), state.with(variables), placement.behind(Operator.NONE));
            }
            return state;
        }
        ShellState any = changes.after(start);
        ShellState round = any.with(any.variables().set(loop.variable(), Optional.empty()));
        return round.or(run(loop.body(), round, placement.behind(Operator.NONE).conditionally()));
    }

    private ShellState repeat(Node.Repeat loop, ShellState start, Placement placement) {
        Node both = new Node.Chain(List.of(loop.test(), loop.body()), List.of(Operator.AND));
        ShellState any = Changes.in(both, functions).after(start);
        Placement here = EndlessLoops.isEndless(loop) ? placement.endlessly() : placement;
        ShellState tested = run(loop.test(), any, here.behind(Operator.NONE));
        return tested.or(run(loop.body(), tested, here.behind(Operator.NONE).conditionally()));
    }

    private ShellState selection(Node.Selection selection, ShellState start, Placement placement) {
        invoker.substitutions(selection.subject().substitutions(), start, placement);
        ShellState merged = selection.exhaustive() ? start.end() : start;
        for (Node.Sequence arm : selection.arms()) {
            merged = merged.or(run(arm, start, placement.behind(Operator.NONE).conditionally()));
        }
        return merged;
    }
}
