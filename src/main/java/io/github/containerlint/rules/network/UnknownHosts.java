package io.github.containerlint.rules.network;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.ResourceKind;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.ServiceCall;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds host names that no service has, where a service is probably meant. */
final class UnknownHosts {
    private static final Pattern PLAIN_NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_-]*");

    private UnknownHosts() {}

    static List<UnknownHost> of(Composition composition) {
        ComposeProject compose = composition.compose();
        boolean whole = !compose.isPartial() && compose.services().stream().allMatch(UnknownHosts::hasKnownNames);
        return whole
                ? composition.calls().stream()
                        .filter(call -> isStranger(call, compose))
                        .filter(call -> asksDockerAlone(call.caller().service(), compose))
                        .flatMap(call -> of(call, composition).stream())
                        .filter(found -> !composition.otherFiles().name(found.host(), found.span()))
                        .toList()
                : List.of();
    }

    private static boolean hasKnownNames(Service service) {
        Stream<ConfigScalar> names = Stream.concat(
                Stream.of(service.containerName(), service.hostname()).flatMap(Optional::stream),
                service.networks().stream().flatMap(network -> network.aliases().stream()));
        return !service.isPartial() && names.allMatch(ConfigScalar::isKnown);
    }

    /** Returns true for a name without dots that nothing in the project defines for the caller. */
    private static boolean isStranger(ServiceCall call, ComposeProject compose) {
        String host = call.address().host().value();
        return call.isConnection()
                && PLAIN_NAME.matcher(host).matches()
                && !call.address().isLoopback()
                && compose.services().stream().flatMap(Service::hostNames).noneMatch(host::equalsIgnoreCase)
                && !NetworkReachability.isGivenAddress(call.caller().service(), host);
    }

    /**
     * Returns true when only this project can define the name: the caller has no external network and no other name
     * server.
     */
    private static boolean asksDockerAlone(Service caller, ComposeProject compose) {
        return caller.networkMode().isEmpty()
                && !caller.definition().has("dns")
                && !caller.definition().has("dns_search")
                && !caller.networks().isEmpty()
                && caller.networks().stream()
                        .allMatch(attached -> compose.resource(
                                        ResourceKind.NETWORK, attached.network().value())
                                .filter(network -> !network.mayBeExternal())
                                .isPresent());
    }

    private static Optional<UnknownHost> of(ServiceCall call, Composition composition) {
        IntendedService likeness = new IntendedService(call, composition);
        return likeness.misspelt().or(likeness::calledAfterStore);
    }
}
