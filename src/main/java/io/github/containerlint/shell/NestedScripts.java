package io.github.containerlint.shell;

import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.shell.syntax.Redirection;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** Finds the scripts in {@code sh -c '...'}, {@code su -c '...'}, {@code eval '...'} and {@code bash <<EOF}. */
final class NestedScripts {
    private static final String[] SHELL_VALUES = {"-o", "-O", "+o", "+O", "--rcfile", "--init-file"};
    private static final String[] SU_VALUES = {
        "-c", "--command", "--session-command", "-s", "--shell", "-g", "--group", "-G", "--supp-group", "-w"
    };

    private NestedScripts() {}

    static Optional<Nested> look(Call call, ShellState state) {
        String name = call.name();
        if (ProgramKind.SHELL.has(name)) {
            return shell(call, state);
        }
        return switch (name) {
            case "su", "runuser" -> su(call, state);
            case "eval" -> Optional.of(eval(call, state));
            default -> Optional.empty();
        };
    }

    /**
     * The script of {@code sh -c}: the first argument that is no option, also where {@code -c} is not the last option.
     */
    private static Optional<Nested> shell(Call call, ShellState state) {
        int at = 1;
        boolean commands = false;
        while (at < call.words().size()) {
            Argument argument = call.words().get(at);
            String known = argument.known().value();
            if (!argument.complete() || known.equals("--") || !known.startsWith("-") && !known.startsWith("+")) {
                break;
            }
            commands |= known.startsWith("-") && !known.startsWith("--") && known.indexOf('c') > 0;
            at += takesValue(known) ? 2 : 1;
        }
        at += at < call.words().size() && call.words().get(at).is("--") ? 1 : 0;
        if (!commands) {
            return at == call.words().size() ? heredoc(call, state) : Optional.empty();
        }
        List<Argument> rest = call.words()
                .subList(Math.min(at, call.words().size()), call.words().size());
        return rest.stream()
                .findFirst()
                .map(script -> new Nested(text(script, state), positional(rest, state.child()), false));
    }

    private static Text text(Argument script, ShellState state) {
        return script.value().orElseGet(() -> new Expansion(state.variables()).script(script.word()));
    }

    /** Whether the option has a value in the next argument, as in {@code -o pipefail} or {@code -euo pipefail}. */
    private static boolean takesValue(String option) {
        boolean cluster = !option.startsWith("--") && (option.endsWith("o") || option.endsWith("O"));
        return cluster || List.of(SHELL_VALUES).contains(option);
    }

    private static ShellState positional(List<Argument> rest, ShellState child) {
        Variables variables = child.variables();
        for (int at = 1; at < Math.min(rest.size(), 11); at++) {
            variables =
                    variables.set(String.valueOf(at - 1), rest.get(at).value().map(Text::value));
        }
        return child.with(variables);
    }

    private static Optional<Nested> heredoc(Call call, ShellState state) {
        return call.redirections().stream()
                .filter(Redirection::isHeredoc)
                .flatMap(redirection -> redirection.body().stream())
                .findFirst()
                .map(body -> new Nested(body, state.child(), false));
    }

    private static Optional<Nested> su(Call call, ShellState state) {
        CommandOptions options = CommandOptions.of(call.arguments(), SU_VALUES);
        boolean login =
                options.has("-l", "--login") || options.positionals().stream().anyMatch(argument -> argument.is("-"));
        ShellState child = state.child();
        ShellState start = login
                ? child.in(Optional.empty()).with(Variables.NONE)
                : child.with(child.variables().set("HOME", Optional.empty()));
        return options.value("-c", "--command", "--session-command")
                .map(script -> new Nested(text(script, state), start, false));
    }

    private static Nested eval(Call call, ShellState state) {
        Text.Builder script = Text.builder(call.text().span());
        for (Argument argument : call.arguments()) {
            if (script.length() > 0) {
                script.append(" ", argument.word().span().atStart());
            }
            script.append(text(argument, state));
        }
        return new Nested(script.build(), state, true);
    }
}
