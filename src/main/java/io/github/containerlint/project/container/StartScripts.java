package io.github.containerlint.project.container;

import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.command.KnownPrograms;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replaces a project's start scripts by the programs that they start. */
final class StartScripts {
    static final int DEPTH = 3;

    private static final Pattern OWN_ARGUMENTS = Pattern.compile("\\$(@|\\*|\\{[@*]|[1-9])");
    private static final Pattern SHELL = Pattern.compile("#!.*\\b" + ProgramKind.SHELL.pattern() + "\\b.*");

    private final EffectiveCommand command;
    private final ContainerScripts scripts;

    /** @param unknown true when it may start another program: it is a script that cannot be read */
    record Started(ShellCommand command, boolean unknown) {}

    StartScripts(EffectiveCommand command, ContainerScripts scripts) {
        this.command = command;
        this.scripts = scripts;
    }

    /** Returns true for a script, and for a program whose name is in a variable. */
    static boolean mayStartAnything(ShellCommand program) {
        return isUnknown(program) || EffectiveCommand.scripts(program).stream().anyMatch(StartScripts::isFile);
    }

    /** Returns false for a bare {@code init} or {@code start}, which is rather a task for the image's program. */
    private static boolean isFile(Text script) {
        return script.value().contains("/")
                || script.value().contains(".")
                || script.value().contains("entrypoint");
    }

    List<Started> expand(List<ShellCommand> programs, int depth) {
        return programs.stream().flatMap(program -> expand(program, depth)).toList();
    }

    private Stream<Started> expand(ShellCommand program, int depth) {
        List<Text> named = EffectiveCommand.scripts(program);
        Optional<Text> body = named.isEmpty() ? ownText(program) : scripts.read(named.get(0));
        if (body.isPresent() && depth > 0) {
            return inside(body.get(), rest(program, named), depth - 1);
        }
        boolean known = KnownPrograms.isServer(program) || KnownPrograms.isJob(program);
        boolean unread = !named.isEmpty() && !known || isUnknown(program);
        Stream<Started> handed =
                unread ? command.handedOn(program).stream().map(inner -> new Started(inner, true)) : Stream.of();
        return Stream.concat(Stream.of(new Started(program, unread)), handed);
    }

    /** The text of a program that is a shell script of the project, with or without an extension. */
    private Optional<Text> ownText(ShellCommand program) {
        return program.program()
                .filter(name -> name.value().contains("/"))
                .flatMap(scripts::read)
                .filter(text -> SHELL.matcher(firstLine(text)).matches());
    }

    private static String firstLine(Text text) {
        return text.value().lines().findFirst().orElse("");
    }

    private Stream<Started> inside(Text body, List<Text> arguments, int depth) {
        return ShellScript.parse(body).commands(command.context()).stream().flatMap(inner -> {
            if (!isUnknown(inner)) {
                return expand(inner, depth);
            }
            boolean handed = OWN_ARGUMENTS.matcher(inner.text().value()).find();
            return handed && !arguments.isEmpty()
                    ? expand(command.commands(arguments), depth).stream()
                    : Stream.of(new Started(inner, true));
        });
    }

    /** The arguments of a script: in {@code sh script.sh uvicorn} these are the words after the script's name. */
    private static List<Text> rest(ShellCommand program, List<Text> named) {
        List<Text> words = program.arguments().stream()
                .flatMap(argument -> Stream.of(argument.value().orElse(argument.known())))
                .toList();
        boolean shell = !named.isEmpty()
                && program.program().filter(named.get(0)::equals).isEmpty();
        int at = shell ? words.indexOf(named.get(0)) : -1;
        return words.subList(Math.max(at + 1, 0), words.size());
    }

    /** Returns true when the program cannot be known: {@code exec "$@"}. */
    static boolean isUnknown(ShellCommand command) {
        return command.program().isEmpty()
                || command.isProgram("exec")
                        && command.arguments().stream()
                                .findFirst()
                                .map(Argument::value)
                                .filter(Optional::isEmpty)
                                .isPresent();
    }
}
