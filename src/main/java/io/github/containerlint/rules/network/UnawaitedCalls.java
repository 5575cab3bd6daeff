package io.github.containerlint.rules.network;

import io.github.containerlint.compose.model.ServiceReference;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.ServiceCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which services are started before those that call them. */
final class UnawaitedCalls {
    /** A service that calls more than these is taken for a proxy or a monitor, which waits for nobody. */
    private static final int MOST_UPSTREAMS = 3;

    private final Composition composition;
    private final List<ServiceCall> connections;

    private UnawaitedCalls(Composition composition) {
        this.composition = composition;
        this.connections = composition.calls().stream()
                .filter(ServiceCall::isConnection)
                .filter(call ->
                        call.callee().filter(callee -> callee != call.caller()).isPresent())
                .toList();
    }

    /** One call for each caller and callee. */
    static List<ServiceCall> missing(Composition composition) {
        UnawaitedCalls awaiting = new UnawaitedCalls(composition);
        List<ServiceCall> found = new ArrayList<>();
        SharedSettings shared = new SharedSettings(composition);
        awaiting.connections.stream()
                .filter(awaiting::isMissing)
                .filter(call -> shared.holdsForAll(call, awaiting::isMissing) && !shared.mayBeUnused(call))
                .filter(call -> found.stream().noneMatch(other -> NetworkReachability.isSamePair(call, other)))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private boolean isMissing(ServiceCall call) {
        Container caller = call.caller();
        Container callee = call.callee().orElse(caller);
        return callee != caller
                && caller.companion().isEmpty()
                && !caller.service().isPartial()
                && !callee.service().hasProvider()
                && runsWhenever(callee, caller)
                && upstreams(caller) <= MOST_UPSTREAMS
                && !arePeers(caller, callee)
                && !NetworkReachability.isGivenAddress(
                        caller.service(), call.address().host().value())
                && !caller.waits().includes(callee.service())
                && !startedBefore(caller).contains(callee)
                && !reachableFrom(callee).contains(caller);
    }

    /** Whether Compose would accept the dependency: one on a service of another profile is refused. */
    private static boolean runsWhenever(Container callee, Container caller) {
        List<String> profiles = caller.service().profiles().stream()
                .map(profile -> profile.value())
                .toList();
        return callee.service().profiles().isEmpty()
                || !profiles.isEmpty()
                        && callee.service().profiles().stream()
                                .map(profile -> profile.value())
                                .toList()
                                .containsAll(profiles);
    }

    private long upstreams(Container caller) {
        return connections.stream()
                .filter(call -> call.caller() == caller)
                .map(ServiceCall::callee)
                .distinct()
                .count();
    }

    /** Members of a cluster name one another. */
    private static boolean arePeers(Container one, Container other) {
        return one.datastore().isPresent() && one.image().equals(other.image());
    }

    private Set<Container> startedBefore(Container container) {
        return closure(container, false);
    }

    /** With calls followed as well: a dependency against them would close a cycle when all were written. */
    private Set<Container> reachableFrom(Container container) {
        return closure(container, true);
    }

    private Set<Container> closure(Container start, boolean withCalls) {
        Set<Container> seen = new HashSet<>();
        List<Container> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Container next = open.remove(open.size() - 1);
            Stream.concat(references(next), withCalls ? callees(next) : Stream.empty())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    private Stream<Container> references(Container container) {
        return container.service().references().stream()
                .map(ServiceReference::service)
                .flatMap(name -> composition.container(name.value()).stream());
    }

    private Stream<Container> callees(Container container) {
        return connections.stream().filter(call -> call.caller() == container).flatMap(call -> call.callee().stream());
    }
}
