package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.GoText;
import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.ArgDefinition;
import io.github.containerlint.dockerfile.instruction.Command;
import io.github.containerlint.dockerfile.instruction.CommandLine;
import io.github.containerlint.dockerfile.instruction.Env;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.instruction.Expose;
import io.github.containerlint.dockerfile.instruction.From;
import io.github.containerlint.dockerfile.instruction.Healthcheck;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.KeyValue;
import io.github.containerlint.dockerfile.instruction.Label;
import io.github.containerlint.dockerfile.instruction.Onbuild;
import io.github.containerlint.dockerfile.instruction.Shell;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.instruction.Volume;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.stream.Stream;

/** An instruction's arguments in the form in which BuildKit's parser lists them. */
final class ParserArguments {
    private ParserArguments() {}

    static List<String> of(Instruction instruction) {
        Text all = instruction.syntax().arguments();
        if (instruction instanceof Command command) {
            return words(command.command());
        }
        if (instruction instanceof Healthcheck check) {
            return Stream.concat(
                            Stream.of(all.value().split("\\s")[0]),
                            check.command().map(ParserArguments::words).orElse(List.of()).stream())
                    .toList();
        }
        if (instruction instanceof Env env) {
            return pairs(env.pairs(), all);
        }
        if (instruction instanceof Label label) {
            return pairs(label.pairs(), all);
        }
        if (instruction instanceof Arg arg) {
            return values(arg.definitions().stream().map(ParserArguments::definition));
        }
        if (instruction instanceof From from) {
            return values(GoText.words(from.syntax().arguments()).stream());
        }
        return list(instruction, all);
    }

    private static List<String> list(Instruction instruction, Text all) {
        if (instruction instanceof Transfer transfer) {
            return values(Stream.concat(transfer.sources().stream(), Stream.of(transfer.destination())));
        }
        if (instruction instanceof Expose expose) {
            return values(expose.ports().stream());
        }
        if (instruction instanceof Volume volume) {
            return values(volume.paths().stream());
        }
        if (instruction instanceof Shell shell) {
            return values(shell.words().stream());
        }
        if (instruction instanceof Onbuild) {
            return List.of("");
        }
        if (all.length() == 0) {
            return List.of();
        }
        return instruction.name().equals("HEALTHCHECK") ? List.of(all.value().split("\\s+", 2)) : List.of(all.value());
    }

    private static Text definition(ArgDefinition definition) {
        return Text.verbatim(definition.span());
    }

    private static List<String> words(CommandLine line) {
        if (line instanceof ExecForm exec) {
            return values(exec.words().stream());
        }
        return line.text().length() == 0 ? List.of() : List.of(line.text().value());
    }

    /** The name, the value and the sign between them; the old form has no sign. */
    private static List<String> pairs(List<KeyValue> pairs, Text all) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(
                        pair.key().value(),
                        pair.value().value(),
                        all.value().startsWith(pair.key() + "=") || pairs.size() > 1 ? "=" : ""))
                .toList();
    }

    private static List<String> values(Stream<Text> texts) {
        return texts.map(Text::value).toList();
    }

    static boolean isJson(Instruction instruction) {
        Text text = instruction instanceof Healthcheck check
                ? check.command().map(CommandLine::text).orElse(check.syntax().arguments())
                : instruction.syntax().arguments();
        boolean takesJson = Stream.of(Command.class, Transfer.class, Volume.class, Shell.class, Healthcheck.class)
                .anyMatch(kind -> kind.isInstance(instruction));
        return takesJson && JsonArrayReader.read(text) instanceof JsonStrings.Strings;
    }
}
