package io.github.containerlint.project.command;

import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a container starts: the entrypoint with the command as its arguments, whether the image or the service declares them. */
@API(status = Status.EXPERIMENTAL)
public final class EffectiveCommand implements Located {
    private final Optional<DeclaredCommand> entrypoint;
    private final Optional<DeclaredCommand> command;
    private final ShellContext context;
    private final Lazy<List<Text>> words;
    private final Lazy<List<ShellCommand>> programs;

    /**
     * @param entrypoint empty when none is declared, or only by the base image
     * @param command empty likewise
     * @param context the directory and the variables it starts with
     * @throws IllegalArgumentException when both are empty
     */
    EffectiveCommand(Optional<DeclaredCommand> entrypoint, Optional<DeclaredCommand> command, ShellContext context) {
        if (entrypoint.isEmpty() && command.isEmpty()) {
            throw new IllegalArgumentException("there is no command where neither entrypoint nor command is declared");
        }
        this.entrypoint = entrypoint;
        this.command = command;
        this.context = context;
        this.words = new Lazy<>(this::join);
        this.programs = new Lazy<>(() -> commands(words()));
    }

    /** Empty when none is declared, or only by the base image. */
    public Optional<DeclaredCommand> entrypoint() {
        return entrypoint;
    }

    /** The arguments of the entrypoint, or the command itself; empty when none is declared, or only by the base image. */
    public Optional<DeclaredCommand> command() {
        return command;
    }

    /** The directory and the variables that it starts with. */
    public ShellContext context() {
        return context;
    }

    /** The words of entrypoint and command together, as far as they are known. */
    public List<Text> words() {
        return words.get();
    }

    private List<Text> join() {
        if (entrypoint.isEmpty()) {
            return parts().findFirst().orElseThrow().words();
        }
        boolean takesArguments =
                !entrypoint.get().shellForm() && entrypoint.get().complete();
        List<Text> words = new ArrayList<>(entrypoint.get().words());
        command.filter(arguments -> takesArguments).map(DeclaredCommand::words).ifPresent(words::addAll);
        return List.copyOf(words);
    }

    /** Entrypoint and command, as far as they are declared. */
    public Stream<DeclaredCommand> parts() {
        return Stream.of(entrypoint, command).flatMap(Optional::stream);
    }

    /** Whether every word is known. */
    public boolean isComplete() {
        return parts().allMatch(DeclaredCommand::complete);
    }

    /** The programs that it starts, inits and user switches looked through, in the order in which they start. */
    public List<ShellCommand> programs() {
        return programs.get();
    }

    /** The programs that such words start. */
    public List<ShellCommand> commands(List<Text> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        int wrapped = wrapperLength(words);
        if (wrapped > 0 && wrapped < words.size()) {
            return commands(words.subList(wrapped, words.size()));
        }
        return ShellScript.ofWords(words, Text.verbatim(span())).commands(context);
    }

    private static int wrapperLength(List<Text> words) {
        String program = nameOf(words.get(0));
        int at = 1;
        if (ProgramKind.INIT.has(program)) {
            while (at < words.size() && words.get(at).value().startsWith("-")) {
                at++;
            }
            return at;
        }
        return ProgramKind.USER_SWITCH.has(program) ? 2 : 0;
    }

    /** The program that runs in the end; empty when there are several, or when a script decides. */
    public Optional<ShellCommand> program() {
        List<ShellCommand> programs = programs();
        return programs.size() == 1 && scripts().isEmpty() ? Optional.of(programs.get(0)) : Optional.empty();
    }

    /** The scripts among the programs and their arguments: what those do is not said here. */
    public List<Text> scripts() {
        return programs().stream().flatMap(program -> scripts(program).stream()).toList();
    }

    public static List<Text> scripts(ShellCommand command) {
        if (command.isProgram(ProgramKind.SHELL) || command.isProgram("source", ".")) {
            return command.arguments().stream()
                    .filter(argument -> !argument.startsWith("-"))
                    .limit(1)
                    .flatMap(argument -> argument.value().stream())
                    .toList();
        }
        return command.program().filter(EffectiveCommand::isScript).stream().toList();
    }

    private static boolean isScript(Text program) {
        String name = nameOf(program);
        return name.endsWith(".sh")
                || name.endsWith(".bash")
                || name.contains("entrypoint")
                || name.matches("(start|run|boot|init)([-_].*)?");
    }

    /** What a script is handed to start in the end: {@code uvicorn} of {@code /entrypoint.sh uvicorn app:app}. */
    public List<ShellCommand> handedToScripts() {
        return programs().stream()
                .filter(program ->
                        program.program().filter(EffectiveCommand::isScript).isPresent())
                .flatMap(program -> handedOn(program).stream())
                .toList();
    }

    /** What a script's arguments start, when it starts what it is handed. */
    public List<ShellCommand> handedOn(ShellCommand script) {
        return commands(script.arguments().stream()
                .flatMap(argument -> argument.value().stream())
                .dropWhile(argument ->
                        argument.value().startsWith("-") || argument.value().contains(":"))
                .toList());
    }

    private static String nameOf(Text program) {
        return PathNames.last(program.value());
    }

    /** The part that names the program: what a finding about the command points to. */
    public DeclaredCommand principal() {
        return entrypoint
                .filter(part -> !part.words().isEmpty())
                .or(() -> command)
                .or(() -> entrypoint)
                .orElseThrow();
    }

    @Override
    public Span span() {
        return principal().span();
    }

    @Override
    public List<RelatedSpan> related() {
        return principal().related();
    }
}
