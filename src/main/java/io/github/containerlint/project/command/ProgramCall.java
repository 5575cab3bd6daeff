package io.github.containerlint.project.command;

import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call of a program, independent of its starter: {@code poetry install}, {@code python -m poetry install}.
 *
 * @param tool the name of the program
 * @param arguments the arguments after the tool's name
 */
public record ProgramCall(String tool, List<Argument> arguments, ShellCommand command) {
    /** @see <a href="https://github.com/nodejs/corepack#utility-commands">corepack</a> */
    private static final Set<String> COREPACKS_OWN =
            Set.of("enable", "disable", "prepare", "install", "use", "up", "pack", "hydrate", "cache");

    /** The call in a command; empty when the program's name is not known. */
    public static Optional<ProgramCall> of(ShellCommand command) {
        return command.name().map(name -> started(name, command.arguments(), command));
    }

    /** The call of a program, or of the program that it starts when it is only a starter. */
    static ProgramCall started(String name, List<Argument> arguments, ShellCommand command) {
        if (isPython(name) && arguments.size() > 1 && arguments.get(0).is("-m")) {
            return module(arguments, command).orElse(new ProgramCall(name, arguments, command));
        }
        if (name.equals("php")) {
            return php(arguments, command).orElse(new ProgramCall(name, arguments, command));
        }
        if (ProgramKind.PACKAGE_RUNNER.has(name) && !arguments.isEmpty() && !installs(name, arguments)) {
            return run(arguments, command).orElse(new ProgramCall(name, arguments, command));
        }
        return new ProgramCall(name, arguments, command);
    }

    /** Returns true for {@code pipx install poetry} and {@code corepack prepare pnpm@9}, which run no other program. */
    private static boolean installs(String name, List<Argument> arguments) {
        return name.equals("pipx") && arguments.stream().noneMatch(argument -> argument.is("run"))
                || name.equals("corepack")
                        && arguments
                                .get(0)
                                .value()
                                .map(Text::value)
                                .filter(COREPACKS_OWN::contains)
                                .isPresent();
    }

    private static Optional<ProgramCall> module(List<Argument> arguments, ShellCommand command) {
        return arguments
                .get(1)
                .value()
                .map(module -> new ProgramCall(module.value(), arguments.subList(2, arguments.size()), command));
    }

    /** The call of Composer in {@code php -d memory_limit=-1 /usr/bin/composer install}. */
    private static Optional<ProgramCall> php(List<Argument> arguments, ShellCommand command) {
        CommandOptions options = CommandOptions.of(arguments, "-d", "-c", "-z", "-f");
        return options.positional(0)
                .or(() -> options.value("-f"))
                .filter(Argument::complete)
                .filter(script -> script.toString().matches("(.*/)?composer(\\.phar)?"))
                .map(script -> new ProgramCall(
                        "composer", arguments.subList(arguments.indexOf(script) + 1, arguments.size()), command));
    }

    /** The call that a runner starts: {@code pnpm install} for {@code npx --yes pnpm@9 install}. */
    private static Optional<ProgramCall> run(List<Argument> arguments, ShellCommand command) {
        int at = 0;
        while (at < arguments.size()
                && (arguments.get(at).startsWith("-") || arguments.get(at).is("run"))) {
            at++;
        }
        if (at == arguments.size()) {
            return Optional.empty();
        }
        List<Argument> rest = arguments.subList(at + 1, arguments.size());
        return arguments
                .get(at)
                .value()
                .map(tool -> tool.value().replaceFirst("(?<=.)@.*", ""))
                .map(tool -> new ProgramCall(tool, rest, command));
    }

    public static boolean isPython(String name) {
        return name.matches("python([23](\\.\\d+)?)?|pypy3?");
    }

    public boolean is(String... names) {
        return List.of(names).contains(tool);
    }

    public CommandOptions options(String... valued) {
        return CommandOptions.of(arguments, valued);
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(command.environment().get(name));
    }

    /** Returns true when the variable has one of the values that switch a setting on. */
    public boolean isOn(String name) {
        return variable(name).map(ProgramCall::isTrue).orElse(false);
    }

    public static boolean isTrue(String value) {
        return value.matches("(?i)1|true|yes|on|y|t");
    }

    public static boolean isFalse(String value) {
        return value.matches("(?i)0|false|no|off|n|f");
    }
}
