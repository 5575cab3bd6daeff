package io.github.containerlint.project.command;

import io.github.containerlint.facts.FileKind;
import io.github.containerlint.facts.NameWord;
import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.image.Programs;
import io.github.containerlint.image.Programs.Course;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.PathNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tells whether calls of programs serve until they are stopped, or end with their work. */
public final class KnownPrograms {
    private static final String[] OF_RUNTIMES = {
        "-r",
        "--require",
        "--loader",
        "--import",
        "--env-file",
        "--experimental-loader",
        "-c",
        "--config",
        "--conditions"
    };

    private KnownPrograms() {}

    /** Returns true when the program serves until it is stopped. */
    public static boolean isServer(ShellCommand command) {
        return is(Course.SERVES, command);
    }

    /** Returns true when the program ends when its work is done. */
    public static boolean isJob(ShellCommand command) {
        return is(Course.ENDS, command);
    }

    private static boolean is(Course expected, ShellCommand command) {
        return ProgramCall.of(command)
                .flatMap(KnownPrograms::course)
                .filter(expected::equals)
                .isPresent();
    }

    private static Optional<Course> course(ProgramCall call) {
        List<String> words = words(call);
        if (words.contains("--version") || words.contains("--help")) {
            return Optional.of(Course.ENDS);
        }
        Optional<ProgramCall> inner = inner(call, words);
        if (inner.isPresent()) {
            return course(inner.get());
        }
        Optional<Course> course = Programs.known().course(call.tool(), words);
        if (course.isEmpty()) {
            return startsServer(call) ? Optional.of(Course.SERVES) : Optional.empty();
        }
        return course.filter(found -> found != Course.ENDS || !watches(words));
    }

    private static List<String> words(ProgramCall call) {
        return call.arguments().stream()
                .map(argument -> argument.known().value())
                .toList();
    }

    /** The call of the started program: {@code pytest} for {@code uv run pytest}. */
    private static Optional<ProgramCall> inner(ProgramCall call, List<String> words) {
        return Programs.known()
                .started(call.tool(), words)
                .flatMap(at -> call.arguments()
                        .get(at)
                        .value()
                        .map(program -> PathNames.last(program.value()))
                        .map(program -> ProgramCall.started(
                                program, call.arguments().subList(at + 1, words.size()), call.command())));
    }

    /** Returns true when an option makes the program wait for changes: {@code npm test -- --watchAll}. */
    private static boolean watches(List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith("--watch") && !word.endsWith("=false"));
    }

    private static boolean startsServer(ProgramCall call) {
        if (ProgramKind.RUNTIME.has(call.tool())) {
            return isServing(call.options(OF_RUNTIMES).positionals(), 0, KnownPrograms::isScriptOrPlain)
                    && !call.options(OF_RUNTIMES).has("-e", "--eval", "-p", "--print", "--test", "--check");
        }
        if (call.is("java")) {
            int jar = IntStream.range(0, call.arguments().size())
                    .filter(at -> call.arguments().get(at).is("-jar"))
                    .findFirst()
                    .orElse(call.arguments().size());
            return isServing(call.arguments(), jar + 1, file -> true);
        }
        return call.is("dotnet") && isServing(call.arguments(), 0, file -> file.endsWith(".dll"));
    }

    /**
     * Returns true when a started file may be a server: it is not named like a job, and no other task than to serve is
     * named after it.
     *
     * @param fits whether a server may have a file of this name
     */
    private static boolean isServing(List<Argument> arguments, int from, Predicate<String> fits) {
        List<String> operands = arguments.stream()
                .skip(from)
                .map(argument -> argument.known().value())
                .filter(word -> !word.isBlank() && !word.startsWith("-") && !word.contains("="))
                .toList();
        if (operands.isEmpty()) {
            return from > 0 && from <= arguments.size();
        }
        String file = PathNames.last(operands.get(0));
        boolean task = operands.size() > 1 && !NameWord.SERVING.has(operands.get(1));
        return fits.test(file) && !task && !JobNames.isOne(file);
    }

    private static boolean isScriptOrPlain(String file) {
        return FileKind.SCRIPT_OF_NODE.has(file) || file.indexOf('.') < 0 || file.equals(".");
    }

    /** Returns true when the program only prints something, prepares a file, pauses or ends the shell. */
    public static boolean isTrifle(ShellCommand command) {
        return isPause(command) || command.isProgram(ProgramKind.TRIFLE);
    }

    /** Returns true when the program only keeps the container running. */
    public static boolean waits(ShellCommand command) {
        return command.isProgram("sleep") && !isPause(command)
                || command.isProgram("tail") && follows(command)
                || command.isProgram("wait")
                || command.isProgram("cat") && command.arguments().isEmpty();
    }

    private static boolean follows(ShellCommand command) {
        return command.arguments().stream()
                .anyMatch(argument -> argument.startsWith("-f")
                        || argument.startsWith("-F")
                        || argument.startsWith("--follow")
                        || argument.is("/dev/null") && command.arguments().size() > 1);
    }

    /** Returns true for a pause of less than a day. */
    private static boolean isPause(ShellCommand command) {
        return command.isProgram("sleep")
                && command.arguments().stream()
                        .allMatch(argument -> argument.known().value().matches("[0-9.]{0,5}[smh]?"));
    }
}
