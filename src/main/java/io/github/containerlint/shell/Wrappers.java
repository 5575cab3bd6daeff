package io.github.containerlint.shell;

import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the program that another program starts: {@code env X=1 npm ci}, {@code exec java}, {@code timeout 10 curl}.
 */
final class Wrappers {
    /**
     * The arguments of a wrapper.
     *
     * @param valued the options that take a value
     * @param operands the number of arguments between the options and the program
     */
    private record Form(Set<String> valued, int operands) {}

    private static final Map<String, Form> FORMS = Map.ofEntries(
            form("exec", 0, "-a"),
            form("command", 0),
            form("builtin", 0),
            form("time", 0, "-f", "--format", "-o", "--output"),
            form("env", 0, "-u", "--unset", "-C", "--chdir", "-S", "--split-string"),
            form("nohup", 0),
            form("nice", 0, "-n", "--adjustment"),
            form("ionice", 0, "-c", "--class", "-n", "--classdata"),
            form("setsid", 0),
            form("stdbuf", 0, "-i", "--input", "-o", "--output", "-e", "--error"),
            form("timeout", 1, "-k", "--kill-after", "-s", "--signal"),
            form("busybox", 0),
            form("xvfb-run", 0, "-n", "-s", "--server-args", "-e", "-f", "-p", "-w"),
            form(
                    "sudo",
                    0,
                    "-u",
                    "--user",
                    "-g",
                    "--group",
                    "-h",
                    "--host",
                    "-p",
                    "--prompt",
                    "-C",
                    "-r",
                    "-t",
                    "-U",
                    "-T",
                    "-D",
                    "--chdir",
                    "-R",
                    "--chroot"),
            form("doas", 0, "-u", "-C"),
            form("gosu", 1),
            form("su-exec", 1),
            form("runuser", 0, "-u", "--user", "-g", "--group", "-G", "--supp-group"),
            form("setpriv", 0, "--reuid", "--regid", "--groups", "--inh-caps", "--bounding-set", "--ambient-caps"),
            form("chroot", 1),
            form("tini", 0, "-p", "-e"),
            form("dumb-init", 0, "-r", "--rewrite"),
            form("catatonit", 0),
            form(
                    "dockerize",
                    0,
                    "-wait",
                    "-timeout",
                    "-wait-retry-interval",
                    "-wait-http-header",
                    "-template",
                    "-stdout",
                    "-stderr",
                    "-delims"),
            form(
                    "xargs",
                    0,
                    "-n",
                    "-P",
                    "-I",
                    "-d",
                    "-L",
                    "-s",
                    "-a",
                    "-E",
                    "--max-args",
                    "--max-procs",
                    "--delimiter",
                    "--arg-file",
                    "--max-lines"));

    private static final Set<String> WAITING = Set.of("wait-for-it", "wait-for-it.sh", "wait-for", "wait-for.sh");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=");
    private static final Set<String> SAME_SHELL = Set.of("command", "builtin", "time");
    private static final Set<String> OTHER_USER = Set.of("gosu", "su-exec", "runuser", "setpriv");

    private Wrappers() {}

    private static Map.Entry<String, Form> form(String name, int operands, String... valued) {
        return Map.entry(name, new Form(Set.of(valued), operands));
    }

    /** The program that the call starts; empty when it starts none, or the words do not show which. */
    static Optional<Wrapped> look(Call call, ShellState state) {
        String name = call.name();
        if (WAITING.contains(name)) {
            return behindDashes(call, state);
        }
        if (!FORMS.containsKey(name) || asksOnly(call)) {
            return Optional.empty();
        }
        if (name.equals("env") && has(call, "-S", "--split-string")
                || name.equals("runuser") && !has(call, "-u", "--u")) {
            return Optional.empty();
        }
        Form form = FORMS.get(name);
        int options = Math.min(optionsEnd(call, form.valued()), call.words().size());
        int assignments = name.equals("env") || name.equals("sudo") ? assignmentsEnd(call, options) : options;
        ShellState inner = assigned(call, options, assignments, start(call, assignments, state));
        return call.from(assignments + form.operands())
                .filter(found -> !isUnknown(found.head()))
                .map(found -> new Wrapped(
                        name.equals("xargs") ? withMore(found, call.head()) : found, inner, SAME_SHELL.contains(name)));
    }

    private static boolean isUnknown(Argument head) {
        return !head.complete() && head.known().isEmpty();
    }

    private static Optional<Wrapped> behindDashes(Call call, ShellState state) {
        for (int at = 1; at < call.words().size(); at++) {
            if (call.words().get(at).is("--")) {
                return call.from(at + 1).map(found -> new Wrapped(found, state.child(), false));
            }
        }
        return Optional.empty();
    }

    /** Whether the call only asks for a program, as {@code command -v npm}, which runs nothing. */
    private static boolean asksOnly(Call call) {
        return call.name().equals("command")
                && call.words().size() > 1
                && (call.words().get(1).startsWith("-v") || call.words().get(1).startsWith("-V"));
    }

    private static boolean has(Call call, String shortOption, String longOption) {
        return call.arguments().stream()
                .takeWhile(argument -> argument.startsWith("-"))
                .anyMatch(argument -> argument.startsWith(shortOption) || argument.startsWith(longOption));
    }

    private static int optionsEnd(Call call, Set<String> valued) {
        int at = 1;
        while (at < call.words().size()) {
            Argument argument = call.words().get(at);
            String known = argument.known().value();
            if (argument.is("--")) {
                return at + 1;
            }
            if (!known.startsWith("-")) {
                return at;
            }
            String last = "-" + known.charAt(known.length() - 1);
            boolean cluster = !known.startsWith("--") && known.length() > 2 && valued.contains(last);
            at += argument.complete() && (valued.contains(known) || cluster) ? 2 : 1;
        }
        return at;
    }

    private static int assignmentsEnd(Call call, int from) {
        int at = from;
        while (at < call.words().size()
                && ASSIGNMENT.matcher(call.words().get(at).known()).lookingAt()) {
            at++;
        }
        return at;
    }

    /** Appends the arguments that {@code xargs} reads, whose number is not known. */
    private static Call withMore(Call call, Argument head) {
        List<Argument> words = new ArrayList<>(call.words());
        words.add(new Argument(head.word(), head.known().slice(0, 0), false));
        return new Call(call.text(), words, call.assignments(), call.redirections());
    }

    private static ShellState start(Call call, int end, ShellState state) {
        List<Argument> own = call.words().subList(1, Math.min(end, call.words().size()));
        CommandOptions options =
                CommandOptions.of(own, FORMS.get(call.name()).valued().toArray(String[]::new));
        String name = call.name();
        if (SAME_SHELL.contains(name)) {
            return state;
        }
        ShellState child = state.child();
        return switch (name) {
            case "env" -> environment(options, own, child);
            case "sudo" -> superuser(options, child);
            case "chroot" -> child.in(Optional.empty());
            default -> OTHER_USER.contains(name) ? child.with(child.variables().set("HOME", Optional.empty())) : child;
        };
    }

    private static ShellState environment(CommandOptions options, List<Argument> own, ShellState child) {
        boolean empty =
                options.has("-i", "--ignore-environment") || own.stream().anyMatch(argument -> argument.is("-"));
        Variables variables = empty ? Variables.NONE : child.variables();
        for (Argument name : options.values("-u", "--unset")) {
            variables = name.value().isPresent() ? variables.unset(name.known().value()) : variables;
        }
        return moved(options, child.with(variables));
    }

    /** The state in which {@code sudo} starts a program: without variables, unless an option keeps them. */
    private static ShellState superuser(CommandOptions options, ShellState child) {
        boolean keeps = options.has("-E", "--preserve-env");
        boolean login = options.has("-i", "--login");
        ShellState kept = keeps ? child : child.with(Variables.NONE);
        return moved(options, login ? kept.in(Optional.empty()) : kept);
    }

    private static ShellState moved(CommandOptions options, ShellState state) {
        return options.value("-C", "--chdir", "-D")
                .map(target -> state.in(target.value()
                        .map(Text::value)
                        .flatMap(known -> DirectoryPath.resolve(state.directory(), known))))
                .orElse(state);
    }

    private static ShellState assigned(Call call, int from, int end, ShellState state) {
        Variables variables = state.variables();
        for (Argument argument : call.words().subList(Math.min(from, end), end)) {
            variables = Builtins.assigned(argument, variables, true);
        }
        return state.with(variables);
    }
}
