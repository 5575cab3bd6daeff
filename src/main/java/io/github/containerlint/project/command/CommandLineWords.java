package io.github.containerlint.project.command;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Command;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.environment.ConfiguredValue;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words that a container's programs are started with, in the service's own commands and inside of shells.
 *
 * @param lines the words of the service's commands and of each program; a word that cannot be known is empty
 * @param clear true when each unknown word is the value of an option, and cannot be an option itself
 */
public record CommandLineWords(List<List<Optional<String>>> lines, boolean clear) {
    public CommandLineWords {
        lines = List.copyOf(lines);
    }

    public static CommandLineWords of(Service service, Optional<EffectiveCommand> effective) {
        List<Command> commands = Stream.of(service.entrypoint(), service.command())
                .flatMap(Optional::stream)
                .toList();
        Stream<List<Optional<String>>> started = effective.stream()
                .flatMap(command -> command.programs().stream())
                .map(CommandLineWords::started);
        List<List<Optional<String>>> lines = Stream.concat(commands.stream().map(CommandLineWords::written), started)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean clear = lines.stream().allMatch(CommandLineWords::isClear)
                && commands.stream().allMatch(CommandLineWords::isClear);
        return new CommandLineWords(lines, clear);
    }

    private static boolean isClear(List<Optional<String>> line) {
        return IntStream.range(0, line.size())
                .allMatch(at -> line.get(at).isPresent() || at > 0 && isOption(line.get(at - 1)));
    }

    private static boolean isOption(Optional<String> word) {
        return word.filter(text -> text.startsWith("-") && !text.contains("=")).isPresent();
    }

    /**
     * Returns true when each variable without a value stands after an option. In a split string it leaves no word
     * behind.
     */
    private static boolean isClear(Command command) {
        return command.string().map(ConfigScalar::unset).orElse(List.of()).stream()
                .map(variable -> command.string().get().value().substring(0, variable.offset()))
                .allMatch(before -> before.matches("(?s).*\\s-[^\\s=]+\\s+"));
    }

    private static List<Optional<String>> written(Command command) {
        return command.words().stream().map(ConfigScalar::known).toList();
    }

    private static List<Optional<String>> started(ShellCommand program) {
        Stream<Optional<Text>> head = Stream.of(program.program());
        Stream<Optional<Text>> rest = program.arguments().stream().map(Argument::value);
        return Stream.concat(head, rest).map(word -> word.map(Text::value)).toList();
    }

    /**
     * Returns true when a word is one of the marks, or a mark with {@code =} and a value; a mark like {@code .conf} is
     * an ending.
     */
    public boolean has(List<String> marks) {
        return lines.stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .anyMatch(word -> marks.stream()
                        .anyMatch(mark -> word.equals(mark)
                                || word.startsWith(mark + "=")
                                || mark.startsWith(".") && word.endsWith(mark)));
    }

    /** The value of the first of these options; after a word like {@code server} it is the only path that follows. */
    public ConfiguredValue option(List<String> names) {
        return lines.stream()
                .flatMap(line -> IntStream.range(0, line.size()).mapToObj(at -> option(names, line, at)))
                .filter(ConfiguredValue::given)
                .findFirst()
                .orElse(ConfiguredValue.NONE);
    }

    private static ConfiguredValue option(List<String> names, List<Optional<String>> line, int at) {
        String word = line.get(at).orElse("");
        if (names.contains(word)) {
            List<Optional<String>> rest = line.subList(at + 1, line.size());
            return word.startsWith("-") ? first(rest) : onlyPath(rest);
        }
        return names.stream()
                .filter(name -> word.startsWith(name + "="))
                .map(name -> ConfiguredValue.of(word.substring(name.length() + 1)))
                .findFirst()
                .orElse(ConfiguredValue.NONE);
    }

    private static ConfiguredValue first(List<Optional<String>> words) {
        boolean given = !words.isEmpty()
                && words.get(0).filter(word -> !word.startsWith("-")).isPresent();
        return given ? ConfiguredValue.of(words.get(0)) : ConfiguredValue.UNKNOWN;
    }

    private static ConfiguredValue onlyPath(List<Optional<String>> words) {
        List<String> paths = words.stream()
                .map(word -> word.orElse("/"))
                .filter(word -> word.startsWith("/") || word.contains("://"))
                .toList();
        boolean clear =
                paths.size() == 1 && !paths.get(0).equals("/") && !paths.get(0).contains("{");
        return clear ? ConfiguredValue.of(paths.get(0)) : ConfiguredValue.UNKNOWN;
    }
}
