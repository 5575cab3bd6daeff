package io.github.containerlint.project;

import io.github.containerlint.compose.Assignment;
import io.github.containerlint.compose.Command;
import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.compose.Service;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the addresses out of the services' variables and commands. */
final class Calls {
    private Calls() {}

    static List<Call> of(Composition composition) {
        return composition.containers().stream()
                .flatMap(container -> of(container, composition))
                .toList();
    }

    /** The addresses in build arguments: what runs in a build step would talk to them. */
    static List<Call> atBuild(Composition composition) {
        return composition.containers().stream()
                .flatMap(container -> container.service().build().stream()
                        .flatMap(build -> build.args().stream())
                        .flatMap(argument -> inVariable(container, argument, composition)))
                .toList();
    }

    private static Stream<Call> of(Container container, Composition composition) {
        Service service = container.service();
        Stream<Call> variables =
                service.environment().stream().flatMap(variable -> inVariable(container, variable, composition));
        Stream<Call> arguments = Stream.of(service.entrypoint(), service.command())
                .flatMap(Optional::stream)
                .flatMap(command -> inCommand(container, command, composition));
        return Stream.concat(variables, arguments);
    }

    private static Stream<Call> inVariable(Container container, Assignment variable, Composition composition) {
        String key = variable.name().value();
        return variable.value().stream()
                .flatMap(value -> read(key, value))
                .map(address -> call(container, key, address, variable.subject(), composition));
    }

    private static Stream<Call> inCommand(Container container, Command command, Composition composition) {
        return IntStream.range(0, command.words().size())
                .boxed()
                .flatMap(index -> read("", option(command.words().get(index)))
                        .map(address ->
                                call(container, "", address, command.subject() + "[" + index + "]", composition)));
    }

    /** The value of {@code --option=value}. */
    private static ConfigScalar option(ConfigScalar word) {
        int equals = word.value().indexOf('=');
        return word.value().startsWith("-") && equals > 0 ? word.slice(equals + 1) : word;
    }

    /** What is known of a value; a host or port that an unset variable takes part in is not. */
    private static Stream<Address> read(String key, ConfigScalar value) {
        return AddressReader.read(key, value.text()).stream()
                .filter(address -> isKnown(address, value))
                .map(address -> isPortUnset(address, value) ? withoutPort(address) : address);
    }

    /** Whether a variable without a value stands where the port belongs. */
    private static boolean isPortUnset(Address address, ConfigScalar value) {
        int end = offset(value.text(), address.host()) + address.host().length();
        return address.port().isEmpty()
                && value.value().startsWith(":", end)
                && value.unset().stream().anyMatch(unset -> unset.offset() == end + 1);
    }

    /** It has a port that nobody knows; the usual one of its scheme must not be taken for it. */
    private static Address withoutPort(Address address) {
        return new Address(
                address.host(), address.host(), Optional.empty(), Optional.empty(), Address.Form.HOST_AND_PORT);
    }

    private static boolean isKnown(Address address, ConfigScalar value) {
        if (value.isKnown()) {
            return true;
        }
        int start = offset(value.text(), address.host());
        int end = start + address.host().length();
        return value.unset().stream().noneMatch(unset -> start <= unset.offset() && unset.offset() <= end);
    }

    private static int offset(Text value, Text part) {
        return Math.max(0, value.value().indexOf(part.value()));
    }

    private static Call call(Container caller, String key, Address address, String subject, Composition composition) {
        String host = address.host().value();
        Optional<Container> callee = composition.containers().stream()
                .filter(container -> container.service().hostNames().anyMatch(host::equals))
                .findFirst();
        return new Call(caller, key, address, callee, subject);
    }
}
