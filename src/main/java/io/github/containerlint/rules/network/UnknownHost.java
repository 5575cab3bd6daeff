package io.github.containerlint.rules.network;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.ResourceKind;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A host name that nobody answers to, where a service must be meant.
 *
 * @param call to that host
 * @param meant the service
 * @param name the one of its names that should stand there
 * @param store the datastore that the host is called after and that this service alone runs; empty where the two names are
 *     spelt almost alike
 */
record UnknownHost(ServiceCall call, Container meant, String name, Optional<Datastore> store) implements Located {
    private static final Pattern PLAIN_NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_-]*");

    static List<UnknownHost> of(Composition composition) {
        ComposeProject compose = composition.compose();
        boolean whole = !compose.isPartial() && compose.services().stream().allMatch(UnknownHost::hasKnownNames);
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

    /** Whether it is a name without dots that nothing in the project makes known to the caller. */
    private static boolean isStranger(ServiceCall call, ComposeProject compose) {
        String host = call.address().host().value();
        return call.isConnection()
                && PLAIN_NAME.matcher(host).matches()
                && !call.address().isLoopback()
                && compose.services().stream().flatMap(Service::hostNames).noneMatch(host::equalsIgnoreCase)
                && !NetworkReachability.isGivenAddress(call.caller().service(), host);
    }

    /** Whether nobody outside of the project can answer for the name: no foreign network, no other name server. */
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

    /** The name as written. */
    public String host() {
        return call.address().host().value();
    }

    /** The host alone. */
    @Override
    public Span span() {
        return call.address().host().span();
    }

    @Override
    public List<RelatedSpan> related() {
        return call.address().host().related();
    }
}
