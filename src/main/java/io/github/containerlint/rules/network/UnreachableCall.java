package io.github.containerlint.rules.network;

import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.ListeningPorts;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.PublishedPort;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A call to a service that the caller cannot reach.
 *
 * @param call the call to the service's name, or to a loopback address of the host
 * @param callee the called service
 * @param cause the reason why the callee cannot be reached
 */
record UnreachableCall(ServiceCall call, Container callee, Cause cause) implements Located {
    /** The reasons why a service cannot be reached. */
    public enum Cause {
        /** The two services share no network. */
        NETWORKS,
        /** The caller's {@code network_mode} has no name server that knows services. */
        MODE_OF_CALLER,
        /** The callee is on no network of services, because of its {@code network_mode}. */
        MODE_OF_CALLEE,
        /** The caller calls the callee on the host, where the port is not published. */
        UNPUBLISHED
    }

    /** The calls that fail, one for each pair of caller and callee. */
    static List<UnreachableCall> of(Composition composition) {
        Set<List<Container>> seen = new HashSet<>();
        SharedSettings shared = new SharedSettings(composition);
        return composition.calls().stream()
                .filter(ServiceCall::isConnection)
                .filter(call ->
                        shared.holdsForAll(call, other -> of(other, composition).isPresent()))
                .flatMap(call -> of(call, composition).stream())
                .filter(found -> seen.add(List.of(found.call.caller(), found.callee)))
                .toList();
    }

    private static Optional<UnreachableCall> of(ServiceCall call, Composition composition) {
        if (call.address().isLoopback()) {
            return unpublished(call, composition);
        }
        String host = call.address().host().value();
        List<Container> named = composition.answering(host);
        boolean apart = !named.isEmpty()
                && !NetworkReachability.isGivenAddress(call.caller().service(), host)
                && named.stream()
                        .allMatch(other -> NetworkReachability.areApart(
                                composition.compose(), call.caller().service(), other.service()));
        return apart
                ? Optional.of(new UnreachableCall(call, named.get(0), cause(call, named.get(0))))
                : Optional.empty();
    }

    private static Cause cause(ServiceCall call, Container callee) {
        if (NetworkReachability.isWithoutNames(call.caller().service())) {
            return Cause.MODE_OF_CALLER;
        }
        return NetworkReachability.isWithoutNames(callee.service()) ? Cause.MODE_OF_CALLEE : Cause.NETWORKS;
    }

    /**
     * The call from the host's network to a datastore that the caller waits for and whose port is not published there.
     */
    private static Optional<UnreachableCall> unpublished(ServiceCall call, Composition composition) {
        Optional<Integer> port = call.port();
        boolean onHost = NetworkReachability.isOnHost(call.caller().service());
        if (!onHost || port.isEmpty() || isTaken(port.get(), composition)) {
            return Optional.empty();
        }
        List<Container> stores = composition.containers().stream()
                .filter(other -> other.datastore()
                        .filter(store -> store.ports().contains(port.get()))
                        .isPresent())
                .filter(other -> NetworkReachability.hasOwnLoopback(other.service()))
                .toList();
        return stores.stream()
                .filter(store -> stores.size() == 1 && isAwaited(call, store))
                .map(store -> new UnreachableCall(call, store, Cause.UNPUBLISHED))
                .findFirst();
    }

    /** Returns true when a service of the project may listen on that port of the host. */
    private static boolean isTaken(int port, Composition composition) {
        return composition.containers().stream().anyMatch(container -> mayTake(container, port));
    }

    private static boolean mayTake(Container container, int port) {
        ListeningPorts listening = container.listening();
        boolean onHost = !NetworkReachability.hasOwnLoopback(container.service())
                && (listening.contains(port) || !listening.complete());
        return onHost
                || container.service().ports().stream()
                        .anyMatch(entry -> entry.published().isPresent()
                                && entry.publishedRange()
                                        .map(range -> range.contains(port))
                                        .orElse(true));
    }

    private static boolean isAwaited(ServiceCall call, Container store) {
        return call.caller().service().dependsOn().stream()
                .anyMatch(dependency ->
                        dependency.service().equals(store.service().name()));
    }

    /** The callee's port that the caller means; empty where it is not known. */
    public OptionalInt target() {
        return call
                .port()
                .or(() -> callee.datastore()
                        .flatMap(store -> store.ports().stream().findFirst()))
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** The port of the host for the callee's port; empty where it is not published, or not known. */
    public OptionalInt onHost() {
        return target().isEmpty() ? OptionalInt.empty() : PublishedPort.ofTarget(callee.service(), target().getAsInt());
    }

    @Override
    public Span span() {
        return call.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return call.related();
    }
}
