package io.github.containerlint.shell;

import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A program's arguments, divided into options, their values, and all other arguments.
 *
 * <p>Reads {@code --name value}, {@code --name=value}, {@code -n value}, {@code -nvalue} and {@code -abc}; options and
 * other arguments may be mixed, and {@code --} ends the options. A name like {@code -abc} counts as itself and as
 * {@code -a}, {@code -b} and {@code -c}.
 */
@API(status = Status.EXPERIMENTAL)
public final class CommandOptions {
    private final List<String> valued;
    private final List<Given> options = new ArrayList<>();
    private final List<Argument> positionals = new ArrayList<>();
    private boolean certain = true;

    /** An option with its value. */
    private record Given(String name, Argument written, Optional<Argument> value) {}

    private CommandOptions(List<String> valued) {
        this.valued = valued;
    }

    /**
     * Divides arguments.
     *
     * @param valued the options that take a value, with their dashes; other options have a value only after {@code =}
     */
    public static CommandOptions of(List<Argument> arguments, String... valued) {
        CommandOptions read = new CommandOptions(Arrays.asList(valued));
        read.read(arguments);
        return read;
    }

    private void read(List<Argument> arguments) {
        int at = 0;
        while (at < arguments.size()) {
            Argument argument = arguments.get(at);
            if (argument.is("--")) {
                positionals.addAll(arguments.subList(at + 1, arguments.size()));
                return;
            }
            Optional<Argument> next = at + 1 < arguments.size() ? Optional.of(arguments.get(at + 1)) : Optional.empty();
            at += read(argument, next);
        }
    }

    /**
     * Reads one argument, and the next one where that is its value.
     *
     * @return the number of arguments that were read
     */
    private int read(Argument argument, Optional<Argument> next) {
        String known = argument.known().value();
        if (!known.startsWith("-") || argument.is("-")) {
            certain &= argument.complete() || !known.isEmpty();
            positionals.add(argument);
            return 1;
        }
        int equals = known.indexOf('=');
        if (equals > 0 && (known.startsWith("--") || !valued.contains(known.substring(0, 2)))) {
            options.add(new Given(known.substring(0, equals), argument, Optional.of(argument.from(equals + 1))));
            return 1;
        }
        return known.startsWith("--") || valued.contains(known) ? named(argument, next) : cluster(argument, next);
    }

    private int named(Argument argument, Optional<Argument> next) {
        certain &= argument.complete();
        String name = argument.known().value();
        boolean takes = argument.complete() && valued.contains(name);
        options.add(new Given(name, argument, takes ? next : Optional.empty()));
        return takes ? 2 : 1;
    }

    /**
     * Reads options behind one dash, such as {@code -rf}, {@code -rfile} or {@code -C}; returns the number of arguments
     * that were read.
     */
    private int cluster(Argument argument, Optional<Argument> next) {
        certain &= argument.complete();
        String known = argument.known().value();
        if (known.length() > 2) {
            options.add(new Given(known, argument, Optional.empty()));
        }
        for (int at = 1; at < known.length(); at++) {
            String name = "-" + known.charAt(at);
            if (!valued.contains(name)) {
                options.add(new Given(name, argument, Optional.empty()));
                continue;
            }
            boolean attached = at + 1 < known.length() || !argument.complete();
            int from = at + 1 < known.length() && known.charAt(at + 1) == '=' ? at + 2 : at + 1;
            options.add(new Given(name, argument, attached ? Optional.of(argument.from(from)) : next));
            return attached ? 1 : 2;
        }
        return 1;
    }

    /** Whether one of these options is given. */
    public boolean has(String... names) {
        return written(names).isPresent();
    }

    /** The argument that gives one of these options, the last one where there are several. */
    public Optional<Argument> written(String... names) {
        return last(names).map(Given::written);
    }

    /**
     * The value of the last of these options; present but not complete when the option has a value that cannot be
     * known.
     */
    public Optional<Argument> value(String... names) {
        return last(names).flatMap(Given::value);
    }

    /** The values of all of these options, as written from left to right. */
    public List<Argument> values(String... names) {
        List<String> wanted = List.of(names);
        return options.stream()
                .filter(option -> wanted.contains(option.name()))
                .flatMap(option -> option.value().stream())
                .toList();
    }

    private Optional<Given> last(String... names) {
        List<String> wanted = List.of(names);
        return options.stream().filter(option -> wanted.contains(option.name())).reduce((first, second) -> second);
    }

    /** The arguments that are neither options nor values of options: subcommands, packages, files. */
    public List<Argument> positionals() {
        return List.copyOf(positionals);
    }

    /** The positional argument at this index, counted from 0; empty when there are not so many. */
    public Optional<Argument> positional(int index) {
        return index < positionals.size() ? Optional.of(positionals.get(index)) : Optional.empty();
    }

    /**
     * The positional arguments from this index on that are written out; values from variables may vary and are left
     * out.
     */
    public List<Text> literals(int from) {
        return positionals.stream()
                .skip(from)
                .filter(argument -> argument.word().literal().isPresent())
                .flatMap(argument -> argument.value().stream())
                .toList();
    }

    /** Whether the positional argument at this index is known, and one of these. */
    public boolean isPositional(int index, String... values) {
        return positional(index)
                .flatMap(Argument::value)
                .map(value -> List.of(values).contains(value.value()))
                .orElse(false);
    }

    /**
     * Whether every option is known, and every other argument has a known beginning; one without could be an option, or
     * several.
     */
    public boolean isCertain() {
        return certain;
    }
}
