package io.github.containerlint.compose;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a service's {@code ports}. Every entry publishes: one without a host port gets a random one.
 *
 * @param hostIp the address of the host it is bound to; empty for all addresses
 * @param published the host port or ports as written; empty for a random one
 * @param target the container port or ports as written
 * @param protocol {@code tcp} or {@code udp}
 * @param definition the long form of the first port it stands for
 * @param subject such as {@code services.web.ports[0]}
 */
public record Port(
        Optional<ConfigScalar> hostIp,
        Optional<ConfigScalar> published,
        ConfigScalar target,
        String protocol,
        ConfigMap definition,
        String subject)
        implements Located {
    /** The host ports; empty when random or unknown. */
    public Optional<PortRange> publishedRange() {
        return published.flatMap(ConfigScalar::known).flatMap(PortRange::parse);
    }

    /** The container ports; empty when unknown. */
    public Optional<PortRange> targetRange() {
        return target.known().flatMap(PortRange::parse);
    }

    /** Whether it was written as {@code [HOST:]CONTAINER[/PROTOCOL]}. */
    public boolean isShort() {
        return definition.shorthand().isPresent();
    }

    /** Whether it was written in the short form without quotes. */
    public boolean isUnquoted() {
        return definition.shorthand().map(scalar -> !scalar.quoted()).orElse(false);
    }

    /** Whether host address, host port and container port are known. */
    public boolean isKnown() {
        return target.isKnown()
                && published.map(ConfigScalar::isKnown).orElse(true)
                && hostIp.map(ConfigScalar::isKnown).orElse(true);
    }

    /** {@code ingress} or {@code host}. */
    public Optional<ConfigScalar> mode() {
        return definition.scalar("mode");
    }

    /** The whole entry. */
    @Override
    public Span span() {
        return definition.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return definition.related();
    }
}
