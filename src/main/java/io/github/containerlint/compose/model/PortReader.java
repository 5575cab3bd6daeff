package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.form.PortSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads ports from the long form; all ports that one short entry stands for become one {@link Port}. */
final class PortReader {
    private PortReader() {}

    static List<Port> ports(ConfigMap service, String subject) {
        List<Port> ports = new ArrayList<>();
        Optional<ConfigScalar> last = Optional.empty();
        int index = -1;
        for (ConfigMap definition : service.maps("ports")) {
            boolean same = last.isPresent() && last.equals(definition.shorthand());
            last = definition.shorthand();
            if (same) {
                continue;
            }
            index++;
            port(definition, subject + ".ports[" + index + "]").ifPresent(ports::add);
        }
        return List.copyOf(ports);
    }

    private static Optional<Port> port(ConfigMap definition, String subject) {
        if (definition.shorthand().isPresent()) {
            return definition
                    .shorthand()
                    .flatMap(PortSpec::parse)
                    .map(spec -> new Port(
                            spec.hostIp(), spec.published(), spec.target(), spec.protocolName(), definition, subject));
        }
        String protocol = definition.scalar("protocol").map(ConfigScalar::value).orElse("tcp");
        return definition
                .scalar("target")
                .map(target -> new Port(
                        definition.scalar("host_ip"),
                        definition.scalar("published"),
                        target,
                        protocol,
                        definition,
                        subject));
    }
}
