package io.github.containerlint.project.network;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.NetworkAttachment;
import io.github.containerlint.compose.model.Resource;
import io.github.containerlint.compose.model.ResourceKind;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.container.Container;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which services of a project reach one another. */
public final class NetworkReachability {
    private static final Set<String> DRIVERS = Set.of("bridge", "overlay");

    /** See https://docs.docker.com/engine/network/drivers/bridge/ and https://docs.docker.com/engine/network/drivers/host/. */
    private static final Set<String> WITHOUT_NAMES = Set.of("host", "bridge", "none");

    private NetworkReachability() {}

    public static boolean isSamePair(ServiceCall one, ServiceCall other) {
        return one.caller() == other.caller() && one.callee().equals(other.callee());
    }

    /** Whether {@code extra_hosts} or a link to a foreign container says where the host is. */
    public static boolean isGivenAddress(Service caller, String host) {
        return caller.extraHosts().stream()
                        .anyMatch(extra -> extra.host().value().equals(host))
                || Stream.concat(caller.links().stream(), caller.externalLinks().stream())
                        .anyMatch(link -> link.alias().value().equals(host));
    }

    /** Whether it is certain that a service does not find another one, which can run together with it, by its name. */
    public static boolean areApart(ComposeProject compose, Service one, Service other) {
        boolean together = one != other && compose.canRunTogether(one, other);
        return together
                && (isNameless(compose, one, other)
                        || isNameless(compose, other, one)
                        || shareNoNetwork(compose, one, other));
    }

    /** Whether one is outside of all networks whose name server knows services, and it is known where the other one is. */
    private static boolean isNameless(ComposeProject compose, Service one, Service other) {
        return !one.isPartial() && isWithoutNames(one) && (isWithoutNames(other) || hasPlainNetworks(compose, other));
    }

    /** Whether no name server there knows services: on the host's own network, on Docker's default bridge, and on none. */
    public static boolean isWithoutNames(Service service) {
        return service.networkMode()
                .flatMap(ConfigScalar::known)
                .filter(WITHOUT_NAMES::contains)
                .isPresent();
    }

    public static boolean isOnHost(Service service) {
        return service.networkMode().filter(mode -> mode.is("host")).isPresent();
    }

    private static boolean shareNoNetwork(ComposeProject compose, Service one, Service other) {
        return hasPlainNetworks(compose, one)
                && hasPlainNetworks(compose, other)
                && one.networks().stream()
                        .noneMatch(
                                mine -> other.networks().stream().anyMatch(theirs -> mayBeOne(compose, mine, theirs)));
    }

    /** Whether nothing speaks against one service's reaching another one by its name, once that is on a network. */
    public static boolean mayReach(ComposeProject compose, Service one, Service other) {
        boolean apart = compose.canRunTogether(one, other) && shareNoNetwork(compose, one, other);
        return hasOwnLoopback(one) && !isWithoutNames(one) && !apart;
    }

    private static boolean hasPlainNetworks(ComposeProject compose, Service service) {
        return !service.isPartial()
                && !service.hasProvider()
                && service.networkMode().isEmpty()
                && !service.networks().isEmpty()
                && service.networks().stream()
                        .allMatch(network -> network.isKnown()
                                && resource(compose, network)
                                        .filter(NetworkReachability::isPlain)
                                        .isPresent());
    }

    /** Whether containers of it reach one another, and nobody else; of an external one nobody can tell. */
    public static boolean isPlain(Resource network) {
        return network.isExternal()
                || network.driver()
                        .map(driver -> driver.known().filter(DRIVERS::contains).isPresent())
                        .orElse(true);
    }

    private static Optional<Resource> resource(ComposeProject compose, NetworkAttachment network) {
        return compose.resource(ResourceKind.NETWORK, network.network().value());
    }

    private static boolean mayBeOne(ComposeProject compose, NetworkAttachment one, NetworkAttachment other) {
        return one.network().value().equals(other.network().value())
                || Objects.equals(dockerName(compose, one), dockerName(compose, other));
    }

    /** One that is not known is like no other, and like each that is not known either. */
    private static String dockerName(ComposeProject compose, NetworkAttachment network) {
        Resource resource = resource(compose, network).orElseThrow();
        String key = network.network().value();
        String own = resource.isExternal() ? key : compose.name() + "_" + key;
        return resource.dockerName().map(name -> name.known().orElse("")).orElse(own);
    }

    /** The containers whose ports a service finds on its own loopback address. */
    public static List<Container> sharingLoopback(List<Container> containers, Container container) {
        String mode = "service:" + container.service().name();
        return containers.stream()
                .filter(other -> other == container
                        || other.service()
                                .networkMode()
                                .filter(scalar -> scalar.value().equals(mode))
                                .isPresent())
                .toList();
    }

    /** Whether a service is on networks of Docker, and not on that of the host or of another container. */
    public static boolean hasOwnLoopback(Service service) {
        return service.networkMode()
                .map(ConfigScalar::value)
                .map(mode -> mode.equals("bridge"))
                .orElse(true);
    }
}
