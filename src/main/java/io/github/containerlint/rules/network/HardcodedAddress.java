package io.github.containerlint.rules.network;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ExtraHost;
import io.github.containerlint.compose.model.NetworkAttachment;
import io.github.containerlint.compose.model.Resource;
import io.github.containerlint.compose.model.ResourceKind;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A container's IP address where the service's name could be written.
 *
 * @param address the address, such as {@code 172.20.0.10}
 * @param user the service that is configured with the address
 * @param network the network that contains the address
 * @param owner the service that gets the address; empty when no service does
 * @param hostName the name for the address in {@code extra_hosts}; empty for other settings
 * @param subject the element with the address, such as {@code services.web.environment.DB_HOST}
 */
record HardcodedAddress(
        Text address,
        Container user,
        Resource network,
        Optional<Container> owner,
        Optional<String> hostName,
        String subject)
        implements Located {
    /** Matches variables that must hold an address, not a name. */
    private static final Pattern FOR_ADDRESSES =
            Pattern.compile("(?i)(^|[-_.])(ip|ipv4|ips|dns|nameservers?|resolvers?)([-_.\\d]|$)");

    static List<HardcodedAddress> of(Composition composition) {
        return Stream.concat(inCalls(composition), inExtraHosts(composition)).toList();
    }

    private static Stream<HardcodedAddress> inCalls(Composition composition) {
        return composition.calls().stream()
                .filter(ServiceCall::isConnection)
                .filter(call -> !FOR_ADDRESSES.matcher(call.key()).find())
                .flatMap(call ->
                        find(composition, call.caller(), call.address().host(), Optional.empty(), call.subject()));
    }

    private static Stream<HardcodedAddress> inExtraHosts(Composition composition) {
        return composition.containers().stream()
                .flatMap(user -> user.service().extraHosts().stream().flatMap(host -> in(composition, user, host)))
                .filter(found -> found.owner.isPresent());
    }

    private static Stream<HardcodedAddress> in(Composition composition, Container user, ExtraHost host) {
        String subject = user.service().subject("extra_hosts");
        return host.addresses().stream()
                .flatMap(address -> address.knownText().stream())
                .flatMap(address ->
                        find(composition, user, address, Optional.of(host.host().value()), subject));
    }

    private static Stream<HardcodedAddress> find(
            Composition composition, Container user, Text address, Optional<String> hostName, String subject) {
        boolean mayBeItsOwn = user.service().networks().stream()
                .flatMap(mine -> mine.ipv4Address().stream())
                .anyMatch(mine -> !mine.isKnown() || mine.is(address.value()));
        if (mayBeItsOwn || user.service().isPartial()) {
            return Stream.empty();
        }
        return user.service().networks().stream()
                .flatMap(mine -> network(composition, mine, address.value()).stream())
                .filter(network ->
                        neighbours(composition, user, network).findAny().isPresent())
                .map(network -> new HardcodedAddress(
                        address, user, network, owner(composition, user, network, address.value()), hostName, subject))
                .limit(1);
    }

    /** The network with a subnet that contains the address, if containers can have it and find each other by name. */
    private static Optional<Resource> network(Composition composition, NetworkAttachment mine, String address) {
        return composition
                .compose()
                .resource(ResourceKind.NETWORK, mine.network().value())
                .filter(network -> !network.mayBeExternal() && NetworkReachability.isPlain(network))
                .filter(network -> network.addressPools().stream().anyMatch(pool -> gives(pool, address)));
    }

    /**
     * Returns true when a container can have the address: it is neither the gateway, which is the host, nor reserved.
     */
    private static boolean gives(ConfigMap pool, String address) {
        Optional<Ipv4Subnet> subnet =
                pool.scalar("subnet").flatMap(ConfigScalar::known).flatMap(Ipv4Subnet::parse);
        boolean gateway = pool.scalar("gateway")
                .map(written -> !written.isKnown() || written.is(address))
                .orElseGet(() ->
                        subnet.filter(range -> range.isUsualGateway(address)).isPresent());
        boolean aside = pool.map("aux_addresses").map(ConfigMap::entries).orElse(List.of()).stream()
                .anyMatch(entry -> entry.value() instanceof ConfigScalar taken && taken.is(address));
        return subnet.filter(range -> range.holds(address)).isPresent() && !gateway && !aside;
    }

    private static Optional<Container> owner(
            Composition composition, Container user, Resource network, String address) {
        return neighbours(composition, user, network)
                .filter(other -> attachment(other.service(), network)
                        .flatMap(NetworkAttachment::ipv4Address)
                        .filter(theirs -> theirs.is(address))
                        .isPresent())
                .findFirst();
    }

    private static Stream<Container> neighbours(Composition composition, Container user, Resource network) {
        return composition.containers().stream()
                .filter(other -> other != user)
                .filter(other -> attachment(other.service(), network).isPresent());
    }

    private static Optional<NetworkAttachment> attachment(Service service, Resource network) {
        return service.networks().stream()
                .filter(attached ->
                        attached.network().value().equals(network.name().value()))
                .findFirst();
    }

    @Override
    public Span span() {
        return address.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return address.related();
    }
}
