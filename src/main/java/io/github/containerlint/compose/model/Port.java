package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.BlockMapping;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.compose.form.HostAddress;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An entry of a service's {@code ports}. Every entry publishes a port: without a host port Docker takes a random one.
 *
 * @param hostIp the address of the host the port is bound to; empty for all addresses
 * @param published the host port or ports as written; empty for a random one
 * @param target the container port or ports as written
 * @param protocol {@code tcp} or {@code udp}
 * @param definition the long form of the first port that the entry stands for
 * @param subject the key path, such as {@code services.web.ports[0]}
 */
@API(status = Status.EXPERIMENTAL)
public record Port(
        Optional<ConfigScalar> hostIp,
        Optional<ConfigScalar> published,
        ConfigScalar target,
        String protocol,
        ConfigMap definition,
        String subject)
        implements Located {
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}|::1|(0{1,4}:){7}0{0,3}1");

    /** The host ports; empty when random or unknown. */
    public Optional<PortRange> publishedRange() {
        return published.flatMap(ConfigScalar::known).flatMap(PortRange::parse);
    }

    /** The container ports; empty when unknown. */
    public Optional<PortRange> targetRange() {
        return target.known().flatMap(PortRange::parse);
    }

    /** Whether the port was written as {@code [HOST:]CONTAINER[/PROTOCOL]}. */
    public boolean isShort() {
        return definition.shorthand().isPresent();
    }

    /** Whether the port was written in the short form without quotes. */
    public boolean isUnquoted() {
        return definition.shorthand().map(scalar -> !scalar.quoted()).orElse(false);
    }

    /** Whether host address, host port and container port are known. */
    public boolean isKnown() {
        return target.isKnown()
                && published.map(ConfigScalar::isKnown).orElse(true)
                && hostIp.map(ConfigScalar::isKnown).orElse(true);
    }

    /** Whether only the host itself can connect; empty when the address is not known. */
    public Optional<Boolean> isLoopbackOnly() {
        return hostIp.isEmpty() ? Optional.of(false) : hostIp.get().known().map(LOOPBACK.asMatchPredicate()::test);
    }

    /**
     * Whether the port listens on every address of the host, of both versions or of one; empty when the address is not
     * known.
     */
    public Optional<Boolean> isOnEveryAddress() {
        return hostIp.isEmpty() ? Optional.of(true) : hostAddress().map(HostAddress::isWildcard);
    }

    /** The host address that is written; empty when none is written, and when it is not known. */
    public Optional<HostAddress> hostAddress() {
        return hostIp.flatMap(ConfigScalar::known).map(HostAddress::of);
    }

    /** Whether both ports take a common address of the host: Docker then refuses the second of two equal host ports. */
    public boolean sharesAddressWith(Port other) {
        boolean known = hostIp.map(ConfigScalar::isKnown).orElse(true)
                && other.hostIp.map(ConfigScalar::isKnown).orElse(true);
        return known
                && (hostIp.isEmpty()
                        || other.hostIp.isEmpty()
                        || hostAddress().orElseThrow().meets(other.hostAddress().orElseThrow()));
    }

    /**
     * The text that binds the port to the loopback address: {@code 127.0.0.1:5432:5432} or {@code host_ip: 127.0.0.1}.
     */
    public String onLoopback() {
        return onLoopback(target.value());
    }

    /** The text that binds the port to the loopback address, with {@code port} as the port of the container. */
    public String onLoopback(String port) {
        if (!isShort()) {
            String moved = target.is(port) ? "" : "', 'target: " + port;
            return "host_ip: " + bareLoopback() + moved;
        }
        return loopback() + ":" + published.map(ConfigScalar::value).orElse("") + ":" + port + suffix();
    }

    private String loopback() {
        return hostIp.filter(ip -> ip.value().contains(":")).isPresent() ? "[::1]" : "127.0.0.1";
    }

    private String bareLoopback() {
        return loopback().replaceAll("[\\[\\]]", "");
    }

    private String suffix() {
        return protocol.equals("tcp") ? "" : "/" + protocol;
    }

    /**
     * The edit that binds the port to the loopback address; empty where the entry comes from an anchor or another file.
     */
    public Optional<TextEdit> bindToLoopback() {
        if (!related().isEmpty()) {
            return Optional.empty();
        }
        if (hostIp.isPresent()) {
            return hostIp.map(ip -> new TextEdit(ip.place(), bareLoopback()));
        }
        String lead = published.isPresent() ? "127.0.0.1:" : "127.0.0.1::";
        return isShort()
                ? definition.shorthand().map(text -> new TextEdit(text.place().atStart(), lead))
                : BlockMapping.newKey(definition, "host_ip", "127.0.0.1");
    }

    /** Whether the port takes one fixed port of the host. */
    public boolean isFixed() {
        return isKnown() && publishedRange().filter(PortRange::isSingle).isPresent();
    }

    /**
     * Whether readers of YAML 1.1 take the entry for one number: {@code 22:22}, written without quotes, both parts
     * below 60.
     */
    public boolean readsAsBase60() {
        return isUnquoted()
                && definition
                        .shorthand()
                        .filter(text -> text.place().text().matches("[1-5]?[0-9]:[1-5]?[0-9]"))
                        .isPresent();
    }

    /** The edit that puts an unquoted short form in quotes. */
    public Optional<TextEdit> quoted() {
        return definition
                .shorthand()
                .filter(text -> isUnquoted())
                .map(text -> new TextEdit(text.place(), '"' + text.place().text() + '"'));
    }

    /** The publish mode: {@code ingress} or {@code host}. */
    public Optional<ConfigScalar> mode() {
        return definition.scalar("mode");
    }

    /** The port in its short form. */
    @Override
    public String toString() {
        String ip = hostIp.map(ConfigScalar::value)
                .map(address -> address.contains(":") ? "[" + address + "]:" : address + ":")
                .orElse("");
        return ip + published.map(port -> port + ":").orElse("") + target + suffix();
    }

    /** The span of the whole entry. */
    @Override
    public Span span() {
        return definition.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return definition.related();
    }
}
