package io.github.containerlint.rules.network;

import io.github.containerlint.compose.model.ServiceReference;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.ServiceCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds calls to services that may not have started when the caller does. */
final class UnawaitedCalls {
    /**
     * The most services that a caller waits for: one that calls more is probably a proxy or a monitor, which does not
     * wait.
     */
    private static final int MOST_UPSTREAMS = 3;

    private final Composition composition;
    private final List<ServiceCall> connections;
    private final Map<Container, Set<Container>> callees;

    private UnawaitedCalls(Composition composition) {
        this.composition = composition;
        this.connections = composition.calls().stream()
                .filter(ServiceCall::isConnection)
                .filter(call ->
                        call.callee().filter(callee -> callee != call.caller()).isPresent())
                .toList();
        this.callees = connections.stream()
                .collect(Collectors.groupingBy(
                        ServiceCall::caller,
                        Collectors.mapping(call -> call.callee().orElseThrow(), Collectors.toSet())));
    }

    /** The calls without a dependency, one for each pair of caller and callee. */
    static List<ServiceCall> missing(Composition composition) {
        UnawaitedCalls awaiting = new UnawaitedCalls(composition);
        Set<List<Container>> found = new HashSet<>();
        SharedSettings shared = new SharedSettings(composition);
        return awaiting.connections.stream()
                .filter(awaiting::isMissing)
                .filter(call -> shared.holdsForAll(call, awaiting::isMissing) && !shared.mayBeUnused(call))
                .filter(call -> found.add(List.of(call.caller(), call.callee().orElseThrow())))
                .toList();
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
                && !leads(caller, callee, false)
                && !leads(callee, caller, true);
    }

    /** Returns true when Compose would accept the dependency: it rejects one on a service of another profile. */
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

    private int upstreams(Container caller) {
        return callees.getOrDefault(caller, Set.of()).size();
    }

    /** Returns true for members of a cluster, which name one another. */
    private static boolean arePeers(Container one, Container other) {
        return one.datastore().isPresent() && one.image().equals(other.image());
    }

    /**
     * Returns true when the first container starts after the target, directly or through other services.
     *
     * @param withCalls true to follow calls, too: a dependency of the target on the first container would then close a
     *     cycle if all calls were dependencies
     */
    private boolean leads(Container start, Container target, boolean withCalls) {
        Set<Container> seen = new HashSet<>();
        Deque<Container> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !seen.contains(target)) {
            Container next = open.remove();
            Stream.concat(references(next), withCalls ? callees.getOrDefault(next, Set.of()).stream() : Stream.empty())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen.contains(target);
    }

    private Stream<Container> references(Container container) {
        return container.service().references().stream()
                .map(ServiceReference::service)
                .flatMap(name -> composition.container(name.value()).stream());
    }
}
