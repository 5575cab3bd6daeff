package io.github.containerlint.project.network;

import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.compose.model.Build;
import io.github.containerlint.compose.model.Command;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.facts.NameWord;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.environment.ConfiguredVariable;
import io.github.containerlint.project.environment.OptionWord;
import io.github.containerlint.project.environment.PartialText;
import io.github.containerlint.project.environment.SettingOrigin;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads addresses from the variables and commands that services are started with. */
public final class ServiceCalls {
    private static final Pattern HOST_WORD = Pattern.compile("(?i)" + NameWord.HOST_ENDING.pattern() + "$");
    private static final Pattern KEYWORD_PORT = Pattern.compile("(?:^|[\\s;])(?i:port)=(?<port>\\d{1,5})(?=[\\s;]|$)");

    private final Function<String, List<Container>> answering;

    private ServiceCalls(Function<String, List<Container>> answering) {
        this.answering = answering;
    }

    /** @param answering the containers that have a host name, in the order of the file */
    public static List<ServiceCall> of(List<Container> containers, Function<String, List<Container>> answering) {
        ServiceCalls calls = new ServiceCalls(answering);
        return containers.stream().flatMap(calls::of).toList();
    }

    /** The addresses in build arguments, to which a program in a build step may connect. */
    public static List<ServiceCall> atBuild(List<Container> containers, Function<String, List<Container>> answering) {
        ServiceCalls calls = new ServiceCalls(answering);
        return containers.stream()
                .flatMap(container ->
                        container.service().build().stream().flatMap(build -> calls.inArguments(container, build)))
                .toList();
    }

    /** The place of a setting: the service, the kind of place, and a look-up of the settings beside it. */
    private record Place(Container caller, SettingOrigin origin, Function<String, Optional<Text>> beside) {}

    private Stream<ServiceCall> of(Container container) {
        Place variables = new Place(
                container,
                SettingOrigin.SERVICE,
                name -> container
                        .variables()
                        .find(name)
                        .flatMap(ConfiguredVariable::value)
                        .flatMap(PartialText::whole));
        Stream<ServiceCall> inVariables = container.variables().all().stream()
                .flatMap(variable -> variable.value().stream()
                        .flatMap(value -> inVariable(
                                new Place(container, variable.origin(), variables.beside()), variable, value)));
        return Stream.concat(inVariables, distinct(inCommands(container)));
    }

    /**
     * Keeps one call for each host: a shell's text is read as a whole and in words, and the call with a known option
     * counts.
     */
    private static Stream<ServiceCall> distinct(Stream<ServiceCall> calls) {
        return calls
                .collect(Collectors.toMap(
                        call -> call.address().host().span(),
                        call -> call,
                        (one, other) -> one.key().isEmpty() ? other : one,
                        LinkedHashMap<Span, ServiceCall>::new))
                .values()
                .stream();
    }

    /**
     * The calls in a variable. A value that begins with a dash is a command line: {@code JAVA_OPTS:
     * -Drabbitmq.host=localhost}.
     */
    private Stream<ServiceCall> inVariable(Place place, ConfiguredVariable variable, PartialText value) {
        return value.text().value().startsWith("-")
                ? inWords(place.caller(), place.origin(), value.words(), index -> variable.subject())
                : read(place, variable.name(), value, variable.subject());
    }

    private Stream<ServiceCall> inArguments(Container container, Build build) {
        Function<String, Optional<Text>> beside = name -> build.args().stream()
                .filter(argument -> argument.name().value().equals(name))
                .flatMap(argument -> argument.value().stream())
                .flatMap(value -> value.knownText().stream())
                .findFirst();
        return build.args().stream()
                .flatMap(argument -> argument.value().stream()
                        .flatMap(value -> read(
                                new Place(container, SettingOrigin.SERVICE, beside),
                                argument.name().value(),
                                PartialText.of(value),
                                argument.subject())));
    }

    private Stream<ServiceCall> inCommands(Container container) {
        Service service = container.service();
        Stream<ServiceCall> written = Stream.of(service.entrypoint(), service.command())
                .flatMap(Optional::stream)
                .flatMap(command -> inWords(container, command));
        Stream<ServiceCall> ofImage = container.command().stream()
                .flatMap(EffectiveCommand::parts)
                .filter(part -> !part.fromService())
                .flatMap(part -> inWords(
                        container,
                        SettingOrigin.IMAGE,
                        part.words().stream()
                                .map(word -> word.usedAt(builds(service)))
                                .map(PartialText::known)
                                .toList(),
                        index -> service.subject("build")));
        Stream<ServiceCall> inShells = container.command().stream()
                .flatMap(command ->
                        command.programs().stream().flatMap(program -> inProgram(container, command, program)));
        return Stream.of(written, ofImage, inShells).flatMap(calls -> calls);
    }

    private Stream<ServiceCall> inWords(Container container, Command command) {
        return inWords(
                container,
                SettingOrigin.SERVICE,
                command.words().stream().map(PartialText::of).toList(),
                index -> command.subject() + "[" + index + "]");
    }

    /** The calls in options of a program that a shell's text starts; the other words were read with the whole text. */
    private Stream<ServiceCall> inProgram(Container container, EffectiveCommand command, ShellCommand program) {
        boolean own = command.principal().fromService();
        List<PartialText> words = program.arguments().stream()
                .map(Argument::value)
                .map(value -> value.orElseGet(() -> Text.opaque("", program.span())))
                .map(word -> own ? word : word.usedAt(builds(container.service())))
                .map(PartialText::known)
                .toList();
        return inWords(
                        container,
                        own ? SettingOrigin.SERVICE : SettingOrigin.IMAGE,
                        words,
                        index -> container.service().subject(own ? "command" : "build"))
                .filter(call -> !call.key().isEmpty());
    }

    private Stream<ServiceCall> inWords(
            Container container, SettingOrigin origin, List<PartialText> words, Function<Integer, String> subject) {
        List<OptionWord> options = OptionWord.of(words);
        Place place = new Place(
                container,
                origin,
                name -> options.stream()
                        .filter(option -> option.key().equals(name))
                        .flatMap(option -> option.value().whole().stream())
                        .findFirst());
        return options.stream()
                .flatMap(option -> read(place, option.key(), option.value(), subject.apply(option.index())));
    }

    private static RelatedSpan builds(Service service) {
        Located place = service.build().<Located>map(Build::key).orElse(service);
        return new RelatedSpan(place.span(), "'%s' builds the image".formatted(service.name()));
    }

    private Stream<ServiceCall> read(Place place, String key, PartialText value, String subject) {
        return AddressReader.read(key, value.marked()).stream()
                .map(address -> new ServiceCall(
                        place.caller(),
                        key,
                        address,
                        beside(place, key, address, value),
                        place.origin(),
                        callee(address),
                        subject));
    }

    private static Optional<Text> beside(Place place, String key, Address address, PartialText value) {
        Stream<Text> ports = switch (address.form()) {
            case HOST ->
                Stream.of("PORT", "port")
                        .map(port -> HOST_WORD.matcher(key).replaceFirst(port))
                        .flatMap(name -> place.beside().apply(name).stream());
            case HOST_AND_PORT -> address.port().isEmpty() ? keyword(value.marked()) : Stream.empty();
            case URL, VOTER -> Stream.empty();
        };
        return ports.filter(text -> PortRange.parse(text.value())
                        .filter(PortRange::isSingle)
                        .isPresent())
                .findFirst();
    }

    /** The port in {@code host=db port=5432}. */
    private static Stream<Text> keyword(Text value) {
        Matcher port = KEYWORD_PORT.matcher(value);
        return port.find() ? Stream.of(value.slice(port.start("port"), port.end("port"))) : Stream.empty();
    }

    private Optional<Container> callee(Address address) {
        return answering.apply(address.host().value()).stream().findFirst();
    }
}
