package io.github.containerlint.project;

import io.github.containerlint.compose.Port;
import io.github.containerlint.compose.Service;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call to a service on the port that only the host knows it by.
 *
 * @param call with a port
 * @param callee the service that is called
 * @param entry where its port is published
 * @param target the port on which the service listens
 */
public record PublishedCall(Call call, Service callee, Port entry, int target) {
    static List<PublishedCall> of(Composition composition) {
        return composition.calls().stream()
                .filter(Call::isConnection)
                .filter(call -> Neighbourhood.hasOwnLoopback(call.caller().service()))
                .flatMap(call -> of(call).stream())
                .toList();
    }

    private static Optional<PublishedCall> of(Call call) {
        String host = call.address().host().value();
        return call.callee()
                .filter(callee -> callee != call.caller() && Neighbourhood.hasOwnLoopback(callee.service()))
                .filter(callee -> !Neighbourhood.isGivenAddress(call.caller().service(), host))
                .flatMap(callee -> call.address()
                        .portNumber()
                        .filter(port -> !mayListen(callee, port))
                        .flatMap(port -> PublishedPort.find(callee.service(), port))
                        .map(port -> new PublishedCall(call, callee.service(), port.entry(), port.target())));
    }

    /** Whether it listens there, or its variables or its command speak of the port. */
    private static boolean mayListen(Container callee, int port) {
        ListeningPorts listening = callee.listening();
        Stream<String> told = Stream.concat(
                callee.service().environment().stream()
                        .flatMap(variable -> variable.value().stream())
                        .map(value -> value.value()),
                callee.command().stream()
                        .flatMap(command -> command.words().stream())
                        .map(Text::value));
        return listening.contains(port)
                || !listening.complete()
                || told.anyMatch(text -> text.contains(String.valueOf(port)));
    }
}
