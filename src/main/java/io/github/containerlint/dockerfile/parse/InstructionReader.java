package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.GoText;
import io.github.containerlint.dockerfile.instruction.Add;
import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.ArgDefinition;
import io.github.containerlint.dockerfile.instruction.Cmd;
import io.github.containerlint.dockerfile.instruction.CommandLine;
import io.github.containerlint.dockerfile.instruction.Copy;
import io.github.containerlint.dockerfile.instruction.Entrypoint;
import io.github.containerlint.dockerfile.instruction.Env;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.instruction.Expose;
import io.github.containerlint.dockerfile.instruction.From;
import io.github.containerlint.dockerfile.instruction.Healthcheck;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.KeyValue;
import io.github.containerlint.dockerfile.instruction.Label;
import io.github.containerlint.dockerfile.instruction.Maintainer;
import io.github.containerlint.dockerfile.instruction.MalformedExec;
import io.github.containerlint.dockerfile.instruction.Onbuild;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.instruction.Shell;
import io.github.containerlint.dockerfile.instruction.ShellForm;
import io.github.containerlint.dockerfile.instruction.Stopsignal;
import io.github.containerlint.dockerfile.instruction.Syntax;
import io.github.containerlint.dockerfile.instruction.Unknown;
import io.github.containerlint.dockerfile.instruction.User;
import io.github.containerlint.dockerfile.instruction.Volume;
import io.github.containerlint.dockerfile.instruction.Workdir;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Makes typed instructions of their written parts; one that no builder accepts becomes {@link Unknown}, with a problem.
 */
final class InstructionReader {
    private static final Pattern STAGE_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.-]*");

    private final char escape;
    private final List<Problem> problems;

    InstructionReader(char escape, List<Problem> problems) {
        this.escape = escape;
        this.problems = problems;
    }

    Instruction read(Syntax syntax) {
        return switch (syntax.keyword().value().toLowerCase(Locale.ROOT)) {
            case "from" -> from(syntax);
            case "run" ->
                command(syntax, (it, line) -> new Run(it, line, MountReader.mounts(it), RunScript.of(it, line)));
            case "cmd" -> command(syntax, Cmd::new);
            case "entrypoint" -> command(syntax, Entrypoint::new);
            case "copy", "add" -> transfer(syntax);
            case "env" -> env(syntax);
            case "label" -> label(syntax);
            case "arg" -> arg(syntax);
            case "workdir" -> one(syntax, "WORKDIR /app", Workdir::new);
            case "user" -> one(syntax, "USER app", User::new);
            case "maintainer" -> one(syntax, "MAINTAINER name", Maintainer::new);
            case "stopsignal" -> one(syntax, "STOPSIGNAL SIGTERM", Stopsignal::new);
            case "expose" -> expose(syntax);
            case "volume" -> volume(syntax);
            case "healthcheck" -> healthcheck(syntax);
            case "shell" -> shell(syntax);
            case "onbuild" -> onbuild(syntax);
            default -> unknown(syntax, syntax.keyword().span(), Keywords.complaint(syntax.keyword()));
        };
    }

    private Instruction unknown(Syntax syntax, Span where, String message) {
        problems.add(new Problem(where, message));
        return new Unknown(syntax);
    }

    private Instruction missing(Syntax syntax, String usage) {
        String message = "%s names nothing; write '%s'".formatted(Quotation.of(syntax.line()), usage);
        return unknown(syntax, syntax.line().span(), message);
    }

    private Instruction from(Syntax syntax) {
        List<Text> words = GoText.words(syntax.arguments());
        if (words.isEmpty()) {
            problems.add(new Problem(syntax.line().span(), "'FROM' names no image; write 'FROM image:tag'"));
            return new From(syntax, syntax.arguments(), Optional.empty());
        }
        boolean named = words.size() == 3 && words.get(1).value().equalsIgnoreCase("as");
        if (!named && words.size() > 1) {
            problems.add(new Problem(
                    words.get(1).span().to(words.get(words.size() - 1).span()),
                    "%s cannot follow the image; write 'FROM image AS name'"
                            .formatted(Quotation.of(syntax.arguments().slice(rest(syntax, words))))));
        }
        Optional<Text> alias = named ? Optional.of(words.get(2)) : Optional.empty();
        alias.filter(name -> !STAGE_NAME.matcher(name).matches())
                .ifPresent(name -> problems.add(new Problem(
                        name.span(),
                        "%s cannot name a stage; begin with a letter and use only letters, digits, '.', '_' and '-'"
                                .formatted(Quotation.of(name)))));
        return new From(syntax, words.get(0), alias);
    }

    /** The offset of the second word in the arguments. */
    private static int rest(Syntax syntax, List<Text> words) {
        return GoText.skipSeparators(syntax.arguments(), words.get(0).length());
    }

    private Instruction command(Syntax syntax, BiFunction<Syntax, CommandLine, Instruction> make) {
        return commandLine(syntax.arguments())
                .map(line -> make.apply(syntax, line))
                .orElseGet(() -> new Unknown(syntax));
    }

    /** The command line; empty, with a problem, when it is an array that holds other values than strings. */
    private Optional<CommandLine> commandLine(Text text) {
        JsonStrings json = JsonArrayReader.read(text);
        if (json instanceof JsonStrings.Strings strings) {
            return Optional.of(new ExecForm(text, strings.words()));
        }
        if (json instanceof JsonStrings.OtherValue other) {
            notAString(other);
            return Optional.empty();
        }
        Optional<MalformedExec> malformed = json instanceof JsonStrings.None none ? none.malformed() : Optional.empty();
        return Optional.of(new ShellForm(text, malformed));
    }

    private void notAString(JsonStrings.OtherValue other) {
        problems.add(new Problem(
                other.span(),
                "%s is no string; put each argument in double quotes"
                        .formatted(Quotation.of(other.span().text()))));
    }

    /**
     * The strings of a JSON array, or else the words; empty, with a problem, when it is an array that holds other
     * values.
     */
    private Optional<List<Text>> list(Text text) {
        JsonStrings json = JsonArrayReader.read(text);
        if (json instanceof JsonStrings.OtherValue other) {
            notAString(other);
            return Optional.empty();
        }
        return Optional.of(json instanceof JsonStrings.Strings strings ? strings.words() : GoText.words(text));
    }

    private Instruction transfer(Syntax syntax) {
        Optional<List<Text>> list = list(syntax.arguments());
        if (list.isEmpty()) {
            return new Unknown(syntax);
        }
        List<Text> words = list.get();
        String name = syntax.keyword().value().toUpperCase(Locale.ROOT);
        if (words.size() < 2) {
            String message = "%s has no destination; write '%s source destination'";
            return unknown(syntax, syntax.line().span(), message.formatted(Quotation.of(syntax.line()), name));
        }
        Text destination = words.get(words.size() - 1);
        if (HeredocOperator.of(destination).isPresent()) {
            String message = "the heredoc %s cannot be the destination; name a file after it";
            return unknown(syntax, destination.span(), message.formatted(Quotation.of(destination)));
        }
        List<Text> sources = words.subList(0, words.size() - 1).stream()
                .filter(source -> HeredocOperator.of(source).isEmpty())
                .toList();
        return name.equals("COPY") ? new Copy(syntax, sources, destination) : new Add(syntax, sources, destination);
    }

    private Instruction env(Syntax syntax) {
        List<KeyValue> pairs = pairs(syntax);
        return pairs.isEmpty() ? new Unknown(syntax) : new Env(syntax, pairs);
    }

    private Instruction label(Syntax syntax) {
        List<KeyValue> pairs = pairs(syntax);
        return pairs.isEmpty() ? new Unknown(syntax) : new Label(syntax, pairs);
    }

    private List<KeyValue> pairs(Syntax syntax) {
        Text text = syntax.arguments();
        String usage = syntax.keyword().value().toUpperCase(Locale.ROOT) + " NAME=value";
        List<Text> words = PairReader.words(text, escape);
        if (words.isEmpty()) {
            missing(syntax, usage);
            return List.of();
        }
        if (words.get(0).value().contains("=")) {
            List<KeyValue> pairs = new ArrayList<>();
            words.forEach(word -> pair(word).ifPresent(pairs::add));
            return pairs;
        }
        int end = GoText.nextSeparator(text, 0);
        int value = GoText.skipSeparators(text, end);
        if (value == text.length()) {
            String message = "%s has no value; write %s"
                    .formatted(Quotation.of(syntax.line()), Quotation.of(syntax.line() + "=value"));
            problems.add(new Problem(text.span(), message));
            return List.of();
        }
        return List.of(new KeyValue(text.slice(0, end), text.slice(value), text.span()));
    }

    private Optional<KeyValue> pair(Text word) {
        int equals = word.value().indexOf('=');
        if (equals > 0) {
            return Optional.of(new KeyValue(word.slice(0, equals), word.slice(equals + 1), word.span()));
        }
        problems.add(new Problem(
                word.span(),
                equals == 0
                        ? "%s has no name before '='; write 'NAME=value'".formatted(Quotation.of(word))
                        : "%s has no '='; write 'NAME=value', and quote a value that has spaces"
                                .formatted(Quotation.of(word))));
        return Optional.empty();
    }

    private Instruction arg(Syntax syntax) {
        List<Text> words = PairReader.words(syntax.arguments(), escape);
        if (words.isEmpty()) {
            return missing(syntax, "ARG NAME");
        }
        List<ArgDefinition> definitions = new ArrayList<>();
        for (Text word : words) {
            if (word.value().contains("=")) {
                pair(word)
                        .map(it -> new ArgDefinition(it.key(), Optional.of(it.value()), it.span()))
                        .ifPresent(definitions::add);
            } else {
                definitions.add(new ArgDefinition(word, Optional.empty(), word.span()));
            }
        }
        return definitions.isEmpty() ? new Unknown(syntax) : new Arg(syntax, definitions);
    }

    private Instruction one(Syntax syntax, String usage, BiFunction<Syntax, Text, Instruction> make) {
        return syntax.arguments().length() == 0 ? missing(syntax, usage) : make.apply(syntax, syntax.arguments());
    }

    private Instruction expose(Syntax syntax) {
        List<Text> ports = GoText.words(syntax.arguments());
        return ports.isEmpty() ? missing(syntax, "EXPOSE 8080") : new Expose(syntax, ports);
    }

    private Instruction volume(Syntax syntax) {
        Optional<List<Text>> paths = list(syntax.arguments());
        if (paths.isEmpty()) {
            return new Unknown(syntax);
        }
        boolean blank = paths.get().isEmpty() || paths.get().stream().anyMatch(Text::isBlank);
        return blank ? missing(syntax, "VOLUME /data") : new Volume(syntax, paths.get());
    }

    private Instruction shell(Syntax syntax) {
        JsonStrings json = JsonArrayReader.read(syntax.arguments());
        if (json instanceof JsonStrings.Strings strings && !strings.words().isEmpty()) {
            return new Shell(syntax, strings.words());
        }
        String message =
                "%s gives no JSON array; write 'SHELL [\"/bin/sh\", \"-c\"]'".formatted(Quotation.of(syntax.line()));
        return unknown(syntax, syntax.line().span(), message);
    }

    private Instruction healthcheck(Syntax syntax) {
        Text text = syntax.arguments();
        int end = GoText.skipWord(text, 0);
        Text command = text.slice(GoText.skipSpace(text, end));
        String type = text.value().substring(0, end).toUpperCase(Locale.ROOT);
        if (type.equals("NONE") && command.length() == 0) {
            return new Healthcheck(syntax, Optional.empty());
        }
        if (type.equals("NONE")) {
            return unknown(syntax, command.span(), "%s cannot follow NONE; remove it".formatted(Quotation.of(command)));
        }
        if (!type.equals("CMD")) {
            return missingCheck(syntax);
        }
        Optional<CommandLine> line = commandLine(command);
        if (line.isPresent() && line.get().isEmpty()) {
            return missingCheck(syntax);
        }
        return line.isPresent() ? new Healthcheck(syntax, line) : new Unknown(syntax);
    }

    private Instruction missingCheck(Syntax syntax) {
        String message = "%s has no command; write 'HEALTHCHECK CMD command' or 'HEALTHCHECK NONE'";
        return unknown(syntax, syntax.line().span(), message.formatted(Quotation.of(syntax.line())));
    }

    private Instruction onbuild(Syntax syntax) {
        if (syntax.arguments().length() == 0) {
            return missing(syntax, "ONBUILD RUN command");
        }
        Syntax trigger = SyntaxReader.trigger(syntax);
        String name = trigger.keyword().value().toUpperCase(Locale.ROOT);
        if (name.equals("ONBUILD") || name.equals("FROM") || name.equals("MAINTAINER")) {
            return unknown(syntax, trigger.keyword().span(), "'%s' cannot follow ONBUILD; remove it".formatted(name));
        }
        return new Onbuild(syntax, read(trigger));
    }
}
