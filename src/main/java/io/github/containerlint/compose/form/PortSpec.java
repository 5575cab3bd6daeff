package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigScalar;
import java.util.Locale;
import java.util.Optional;

/** The parts of {@code [[IP:]PUBLISHED:]TARGET[/PROTOCOL]}, each where it was written. */
public record PortSpec(
        Optional<ConfigScalar> hostIp,
        Optional<ConfigScalar> published,
        ConfigScalar target,
        Optional<ConfigScalar> protocol) {

    /** The parts of the written port; empty when there is no container port. */
    public static Optional<PortSpec> parse(ConfigScalar written) {
        String value = written.value();
        int slash = value.lastIndexOf('/');
        int end = slash < 0 ? value.length() : slash;
        Optional<ConfigScalar> protocol = slash < 0 ? Optional.empty() : Optional.of(written.slice(slash + 1));
        int last = value.lastIndexOf(':', end - 1);
        ConfigScalar target = written.slice(last + 1, end);
        if (last < 0) {
            return spec(Optional.empty(), Optional.empty(), target, protocol);
        }
        int first = value.lastIndexOf(':', last - 1);
        Optional<ConfigScalar> published = Optional.of(written.slice(first + 1, last));
        Optional<ConfigScalar> ip = first < 0 ? Optional.empty() : Optional.of(address(written.slice(0, first)));
        return spec(ip, published, target, protocol);
    }

    /** The address without the brackets around one of version 6. */
    private static ConfigScalar address(ConfigScalar written) {
        String value = written.value();
        boolean bracketed = value.startsWith("[") && value.endsWith("]");
        return bracketed ? written.slice(1, value.length() - 1) : written;
    }

    private static Optional<PortSpec> spec(
            Optional<ConfigScalar> ip,
            Optional<ConfigScalar> published,
            ConfigScalar target,
            Optional<ConfigScalar> protocol) {
        Optional<ConfigScalar> host = published.filter(PortSpec::isGiven);
        return isGiven(target)
                ? Optional.of(new PortSpec(ip.filter(PortSpec::isGiven), host, target, protocol))
                : Optional.empty();
    }

    private static boolean isGiven(ConfigScalar part) {
        return !part.value().isEmpty() || !part.isKnown();
    }

    public String protocolName() {
        return protocol.map(ConfigScalar::value).orElse("tcp").toLowerCase(Locale.ROOT);
    }
}
