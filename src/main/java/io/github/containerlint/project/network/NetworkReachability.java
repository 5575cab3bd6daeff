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

/** Tells which services of a project can reach one another. */
public final class NetworkReachability {
    private static final Set<String> DRIVERS = Set.of("bridge", "overlay");

    /**
     * Network modes without a name server; see https://docs.docker.com/engine/network/drivers/bridge/ and
     * https://docs.docker.com/engine/network/drivers/host/.
     */
    private static final Set<String> WITHOUT_NAMES = Set.of("host", "bridge", "none");

    private NetworkReachability() {}

    /** Returns true when {@code extra_hosts} or a link gives the service an address for the host name. */
    public static boolean isGivenAddress(Service caller, String host) {
        return caller.extraHosts().stream()
                        .anyMatch(extra -> extra.host().value().equals(host))
                || Stream.concat(caller.links().stream(), caller.externalLinks().stream())
                        .anyMatch(link -> link.alias().value().equals(host));
    }

    /** Returns true when a service certainly cannot find the other one by its name, although both can run together. */
    public static boolean areApart(ComposeProject compose, Service one, Service other) {
        boolean together = one != other && compose.canRunTogether(one, other);
        return together
                && (isNameless(compose, one, other)
                        || isNameless(compose, other, one)
                        || shareNoNetwork(compose, one, other));
    }

    /**
     * Returns true when the first service is outside of all networks with service names, and the other one's place is
     * known.
     */
    private static boolean isNameless(ComposeProject compose, Service one, Service other) {
        return !one.isPartial() && isWithoutNames(one) && (isWithoutNames(other) || hasPlainNetworks(compose, other));
    }

    /**
     * Returns true where no name server knows services: on the host's network, Docker's default bridge, or without
     * network.
     */
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

    /** Returns true when nothing prevents the first service from reaching the other one by its name on a network. */
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

    /**
     * Returns true when the containers of a network reach only one another. An external network counts, its driver is
     * not known.
     */
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

    /** The name of the network in Docker; empty when it is not known, so that all unknown names are equal. */
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

    /** Returns true when a service is on networks of Docker, not on that of the host or of another container. */
    public static boolean hasOwnLoopback(Service service) {
        return service.networkMode()
                .map(ConfigScalar::value)
                .map(mode -> mode.equals("bridge"))
                .orElse(true);
    }
}
