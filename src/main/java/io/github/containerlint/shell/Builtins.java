package io.github.containerlint.shell;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The effects of commands that are part of the shell. */
final class Builtins {
    /** Commands that no program can stand for, or that have no effect in a process of their own. */
    private static final Set<String> NEED_SHELL = Set.of(
            ".",
            ":",
            "alias",
            "bg",
            "builtin",
            "cd",
            "command",
            "declare",
            "eval",
            "exit",
            "export",
            "fg",
            "hash",
            "jobs",
            "let",
            "local",
            "popd",
            "pushd",
            "read",
            "readonly",
            "return",
            "set",
            "shift",
            "shopt",
            "source",
            "time",
            "times",
            "trap",
            "type",
            "typeset",
            "ulimit",
            "umask",
            "unalias",
            "unset",
            "wait",
            "[[");

    private static final Set<String> DECLARING = Set.of("export", "declare", "typeset", "local", "readonly");

    private Builtins() {}

    /** Whether only a shell has a command of this name. */
    static boolean needsShell(String name) {
        return NEED_SHELL.contains(name);
    }

    /** Whether the command's arguments are assignments, which are not split. */
    static boolean declares(String name) {
        return DECLARING.contains(name);
    }

    /** The state of the shell after the call. */
    static ShellState after(Call call, ShellState state) {
        String name = call.head().value().map(Text::value).orElse("");
        return switch (name) {
            case "cd" -> moved(call, state);
            case "pushd" -> operands(call).isEmpty() ? state.in(Optional.empty()) : moved(call, state);
            case "popd" -> arrived(state.popped());
            case "export", "declare", "typeset", "local", "readonly" -> state.with(declared(call, state.variables()));
            case "unset" -> state.with(unset(call, state.variables()));
            case "read", "getopts", "mapfile", "readarray" -> state.with(filled(call, state.variables()));
            case "printf" ->
                call.words().size() > 2 && call.words().get(1).is("-v")
                        ? state.with(filled(call, state.variables()))
                        : state;
            case "shift" -> state.with(shifted(state.variables()));
            case "set" -> operands(call).isEmpty() ? state : state.with(shifted(state.variables()));
            case ".", "source" -> sourced(call, state);
            case "exit", "return" -> state.end();
            case "exec" -> call.arguments().isEmpty() ? state : state.end();
            default -> state;
        };
    }

    private static List<Argument> operands(Call call) {
        return call.arguments().stream()
                .filter(argument -> argument.is("-") || !argument.startsWith("-"))
                .toList();
    }

    private static ShellState moved(Call call, ShellState state) {
        Optional<Argument> target = operands(call).stream().findFirst();
        if (target.isPresent() && target.get().is("-")) {
            return arrived(state.back());
        }
        Optional<String> path = target.isPresent()
                ? target.get().value().map(Text::value)
                : state.variables().value("HOME");
        return arrived(state.in(path.flatMap(known -> DirectoryPath.resolve(state.directory(), known))));
    }

    private static ShellState arrived(ShellState state) {
        return state.with(state.variables().set("PWD", state.directory().filter(path -> path.startsWith("/"))));
    }

    private static Variables declared(Call call, Variables before) {
        boolean exports = call.name().equals("export")
                || call.arguments().stream().anyMatch(argument -> argument.startsWith("-x"));
        Variables variables = before;
        for (Argument argument : operands(call)) {
            variables = assigned(argument, variables, exports);
        }
        return variables;
    }

    /** The variables after an assignment {@code NAME=value}, or a {@code NAME} alone. */
    static Variables assigned(Argument argument, Variables before, boolean exports) {
        String known = argument.known().value();
        int equals = known.indexOf('=');
        boolean appends = equals > 0 && known.charAt(equals - 1) == '+';
        String name = equals < 0 ? known : known.substring(0, appends ? equals - 1 : equals);
        if (name.isEmpty() || equals < 0 && !argument.complete()) {
            return before;
        }
        Optional<String> value = appends
                ? Optional.empty()
                : argument.value().map(all -> all.value().substring(equals + 1));
        Variables after = equals < 0 ? before : before.set(name, value);
        return exports ? after.export(name) : after;
    }

    private static Variables unset(Call call, Variables before) {
        Variables variables = before;
        for (Argument argument : operands(call)) {
            variables = argument.complete() ? variables.unset(argument.known().value()) : variables;
        }
        return variables;
    }

    private static Variables filled(Call call, Variables before) {
        Variables variables = before;
        for (Argument argument : operands(call)) {
            variables = argument.complete() ? variables.set(argument.known().value(), Optional.empty()) : variables;
        }
        return variables;
    }

    private static Variables shifted(Variables before) {
        Variables variables = before;
        for (int at = 1; at <= 9; at++) {
            variables = variables.set(String.valueOf(at), Optional.empty());
        }
        return variables;
    }

    /**
     * The state after {@code source}: only the {@code activate} of a virtual environment is known, other scripts are
     * assumed to change nothing.
     */
    private static ShellState sourced(Call call, ShellState state) {
        Optional<String> script =
                operands(call).stream().findFirst().flatMap(Argument::value).map(Text::value);
        String suffix = "/bin/activate";
        if (script.isEmpty() || !script.get().endsWith(suffix)) {
            return state;
        }
        String home = script.get().substring(0, script.get().length() - suffix.length());
        Optional<String> environment = DirectoryPath.resolve(state.directory(), home.isEmpty() ? "/" : home);
        Optional<String> path =
                environment.flatMap(found -> state.variables().value("PATH").map(old -> found + "/bin:" + old));
        return state.with(state.variables()
                .set("VIRTUAL_ENV", environment)
                .export("VIRTUAL_ENV")
                .set("PATH", path)
                .export("PATH"));
    }
}
