package io.github.containerlint.rules.network;

import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.ListeningPorts;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.PublishedPort;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call to a service on a port that only exists on the host.
 *
 * @param call a call with a port in its address, or beside it
 * @param callee the service that is called
 * @param publisher the service that publishes the port: the callee, or another one
 * @param entry the entry that publishes the port
 * @param target the port on which the callee listens
 */
record CallToPublishedPort(ServiceCall call, Service callee, Service publisher, Port entry, int target)
        implements Located {
    static List<CallToPublishedPort> of(Composition composition) {
        return composition.calls().stream()
                .filter(ServiceCall::isConnection)
                .filter(call -> NetworkReachability.hasOwnLoopback(call.caller().service()))
                .flatMap(call -> of(call, composition).stream())
                .toList();
    }

    private static Optional<CallToPublishedPort> of(ServiceCall call, Composition composition) {
        String host = call.address().host().value();
        return call.callee()
                .filter(callee -> callee != call.caller() && NetworkReachability.hasOwnLoopback(callee.service()))
                .filter(callee ->
                        !NetworkReachability.isGivenAddress(call.caller().service(), host))
                .flatMap(callee -> call.writtenPort()
                        .filter(port -> !mayListen(callee, port))
                        .flatMap(port -> published(call, callee, callee, port)
                                .or(() -> byAnother(call, callee, port, composition))));
    }

    private static Optional<CallToPublishedPort> published(
            ServiceCall call, Container callee, Container publisher, int port) {
        return PublishedPort.find(publisher.service(), port)
                .map(found -> new CallToPublishedPort(
                        call, callee.service(), publisher.service(), found.entry(), found.target()));
    }

    /**
     * The call with the port that another service publishes, if the callee listens on the same port inside its
     * container.
     */
    private static Optional<CallToPublishedPort> byAnother(
            ServiceCall call, Container callee, int port, Composition composition) {
        List<CallToPublishedPort> all = composition.containers().stream()
                .filter(other -> other != callee && other != call.caller())
                .flatMap(other -> published(call, callee, other, port).stream())
                .filter(found -> found.target != port && callee.listening().contains(found.target))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Returns true when the service listens on the port, or its variables or its command mention the port. */
    private static boolean mayListen(Container callee, int port) {
        ListeningPorts listening = callee.listening();
        Stream<String> told = Stream.concat(
                callee.variables().all().stream()
                        .flatMap(variable -> variable.value().stream())
                        .map(value -> value.text().value()),
                callee.command().stream()
                        .flatMap(command -> command.words().stream())
                        .map(Text::value));
        return listening.contains(port)
                || !listening.complete()
                || told.anyMatch(text -> text.contains(String.valueOf(port)));
    }

    /** Returns true when the callee itself publishes the port. */
    public boolean isOwn() {
        return publisher == callee;
    }

    /** Returns true when the port is in a variable or option of its own. */
    public boolean isBeside() {
        return call.beside().isPresent();
    }

    /** The host and the port as written, or only the port where it is in a variable or option of its own. */
    public String written() {
        return text().value();
    }

    private Text text() {
        return call.beside().orElseGet(() -> call.address().text());
    }

    @Override
    public Span span() {
        return text().span();
    }

    @Override
    public List<RelatedSpan> related() {
        return text().related();
    }
}
