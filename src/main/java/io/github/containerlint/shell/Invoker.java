package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Assignment;
import io.github.containerlint.shell.syntax.Node;
import io.github.containerlint.shell.syntax.Redirection;
import io.github.containerlint.shell.syntax.Word;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs simple commands: expands their words, follows the programs that they start, and collects them. */
final class Invoker {
    /** The most characters that variables and nested scripts may add to the text. */
    private static final int MAX_CHARACTERS = 1 << 20;

    private static final int MAX_WRAPPERS = 8;

    private final CommandCollector collector;
    private final Budget characters = new Budget(MAX_CHARACTERS);
    private List<ShellState> returns = new ArrayList<>();

    Invoker(CommandCollector collector) {
        this.collector = collector;
    }

    ShellState run(Node.Simple simple, ShellState state, Placement placement) {
        Stream<Word> values = simple.assignments().stream().map(Assignment::value);
        Stream.concat(values, simple.words().stream())
                .forEach(word -> substitutions(word.substitutions(), state, placement));
        substitutions(simple.redirections(), state, placement);
        ShellState assigned = state.with(assign(simple, state.variables()));
        if (simple.words().isEmpty()) {
            return assigned;
        }
        List<Argument> words = expand(simple.words(), state);
        if (words.isEmpty()) {
            return state;
        }
        ShellState own = simple.assignments().isEmpty() ? state : assigned;
        return call(new Call(simple.text(), words, simple.assignments(), simple.redirections()), state, own, placement);
    }

    /** Follows the commands of {@code $(...)}, which run before the command that they stand in. */
    void substitutions(Stream<Node.Sequence> bodies, ShellState state, Placement placement) {
        bodies.forEach(body -> collector.run(body, state, placement.inSubstitution()));
    }

    void substitutions(List<Redirection> redirections, ShellState state, Placement placement) {
        redirections.forEach(written -> substitutions(written.target().substitutions(), state, placement));
    }

    /** The expanded words; empty when one of them is not known. */
    Optional<List<String>> known(List<Word> words, ShellState state, Placement placement) {
        words.forEach(word -> substitutions(word.substitutions(), state, placement));
        List<Argument> expanded = expand(words, state);
        boolean known = expanded.stream()
                .allMatch(argument -> argument.complete() && !argument.word().hasGlob());
        return known
                ? Optional.of(expanded.stream()
                        .map(argument -> argument.known().value())
                        .toList())
                : Optional.empty();
    }

    private List<Argument> expand(List<Word> words, ShellState state) {
        Expansion expansion = new Expansion(state.variables(), characters);
        boolean declares = !words.isEmpty() && Builtins.declares(words.get(0).toString());
        return words.stream()
                .flatMap(word -> declares ? Stream.of(expansion.whole(word)) : expansion.fields(word).stream())
                .toList();
    }

    private Variables assign(Node.Simple simple, Variables before) {
        Variables variables = before;
        for (Assignment assignment : simple.assignments()) {
            String name = assignment.name().value();
            Optional<String> value = new Expansion(variables, characters)
                    .whole(assignment.value())
                    .value()
                    .map(Text::value);
            if (assignment.appends()) {
                Optional<String> start = variables.value(name);
                value = value.flatMap(added -> start.map(first -> first + added));
            }
            variables = variables.set(name, value);
            variables = simple.words().isEmpty() ? variables : variables.export(name);
        }
        return variables;
    }

    /**
     * Follows one call.
     *
     * @param shell the state of the shell
     * @param own the same state with the assignments that hold for this call alone
     * @return the state of the shell after the call
     */
    private ShellState call(Call call, ShellState shell, ShellState own, Placement placement) {
        String name = call.head().value().map(Text::value).orElse("");
        Optional<Node> function = collector.function(name);
        if (function.isPresent()) {
            return function(function.get(), call, shell, placement);
        }
        if (name.equals("return")) {
            returns.add(shell);
        }
        if (placement.wrappers().size() < MAX_WRAPPERS) {
            Optional<ShellState> behind = follow(call, shell, own, placement);
            if (behind.isPresent()) {
                return behind.get();
            }
        }
        collector.note(call.in(own, placement));
        return Builtins.after(call, shell);
    }

    /** Follows the program or script that the call starts; empty when it starts none, or it cannot be known. */
    private Optional<ShellState> follow(Call call, ShellState shell, ShellState own, Placement placement) {
        Optional<Wrapped> wrapped = Wrappers.look(call, own);
        if (wrapped.isPresent()) {
            Wrapped inner = wrapped.get();
            Placement through = placement.through(call.name());
            ShellState behind = call(inner.call(), inner.keepsShell() ? shell : inner.state(), inner.state(), through);
            boolean ends = call.name().equals("exec");
            return Optional.of(ends ? shell.end() : inner.keepsShell() ? behind : shell);
        }
        Optional<Nested> nested = NestedScripts.look(call, own);
        if (nested.isEmpty() || !characters.take(nested.get().script().length())) {
            return Optional.empty();
        }
        return nested(nested.get(), call, shell, placement);
    }

    private Optional<ShellState> nested(Nested nested, Call call, ShellState shell, Placement placement) {
        Node.Sequence script = nested.parsed();
        boolean mixed = call.words().stream()
                .filter(word -> !word.complete())
                .flatMap(word -> word.word().variables().stream())
                .anyMatch(Changes.in(script, Map.of())::sets);
        if (mixed) {
            return Optional.empty();
        }
        ShellState behind = collector.run(script, nested.state(), placement.through(call.name()));
        return Optional.of(nested.keepsShell() ? behind : shell);
    }

    private ShellState function(Node body, Call call, ShellState shell, Placement placement) {
        List<ShellState> outer = returns;
        returns = new ArrayList<>();
        ShellState behind = collector.run(body, shell.with(positional(call, shell.variables())), placement);
        for (ShellState returned : returns) {
            behind = behind.or(returned);
        }
        returns = outer;
        return behind.with(restored(behind.variables(), shell.variables()));
    }

    private static Variables positional(Call call, Variables before) {
        Variables variables = before;
        for (int at = 1; at <= 9; at++) {
            String name = String.valueOf(at);
            variables = at < call.words().size()
                    ? variables.set(name, call.words().get(at).value().map(Text::value))
                    : variables.unset(name);
        }
        return variables;
    }

    private static Variables restored(Variables after, Variables before) {
        Variables variables = after;
        for (int at = 1; at <= 9; at++) {
            variables = variables.set(String.valueOf(at), before.value(String.valueOf(at)));
        }
        return variables;
    }
}
