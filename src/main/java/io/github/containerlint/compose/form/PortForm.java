package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes {@code [[IP:]PUBLISHED:]TARGET[/PROTOCOL]} out as mappings, one for each container port. */
final class PortForm {
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

    private PortForm() {}

    static ConfigNode expand(ConfigNode node, LoadLog log) {
        if (!(node instanceof ConfigList list)) {
            return node;
        }
        List<ConfigNode> ports = new ArrayList<>();
        for (ConfigNode item : list.items()) {
            if (item instanceof ConfigScalar scalar && !scalar.isNull()) {
                ports.addAll(expand(scalar, log));
            } else {
                ports.add(item);
            }
        }
        return list.with(ports);
    }

    private static List<? extends ConfigNode> expand(ConfigScalar written, LoadLog log) {
        if (written.kind() == ScalarKind.INTEGER) {
            return List.of(ConfigMap.shorthand(written, List.of(ConfigEntry.named("target", written))));
        }
        Optional<PortSpec> spec = PortSpec.parse(written);
        if (spec.isEmpty()) {
            complain(written, "'%s' names no container port; write HOST:CONTAINER", log);
            return List.of(written);
        }
        Optional<PortRange> target = PortRange.parse(spec.get().target().value());
        if (target.isEmpty() && !spec.get().target().isKnown()) {
            log.unvalued(
                    written.place(),
                    "the container port of '%s' has no value"
                            .formatted(written.place().text()));
            return List.of(port(written, spec.get(), spec.get().target(), Optional.empty()));
        }
        String published = spec.get().published().map(ConfigScalar::value).orElse("");
        Optional<PortRange> host = PortRange.parse(published);
        if (target.isEmpty() || host.isEmpty() && !published.isEmpty()) {
            complain(written, "'%s' is no port mapping; write HOST:CONTAINER with ports from 1 to 65535", log);
            return List.of(written);
        }
        if (host.isPresent()
                && target.get().size() > 1
                && host.get().size() != target.get().size()) {
            complain(written, "the two ranges of '%s' differ in length; give each container port a host port", log);
            return List.of(written);
        }
        if (spec.get().protocol().filter(PortForm::isUnknown).isPresent()) {
            complain(written, "'%s' ends in no protocol; write '/tcp', '/udp' or '/sctp'", log);
            return List.of(written);
        }
        return ports(written, spec.get(), target.get(), host);
    }

    private static boolean isUnknown(ConfigScalar protocol) {
        return protocol.isKnown() && !PROTOCOLS.contains(protocol.value().toLowerCase(Locale.ROOT));
    }

    private static void complain(ConfigScalar written, String message, LoadLog log) {
        log.problem(written, message.formatted(written.value()));
    }

    private static List<ConfigMap> ports(
            ConfigScalar written, PortSpec spec, PortRange target, Optional<PortRange> host) {
        List<ConfigMap> ports = new ArrayList<>();
        for (int i = 0; i < target.size(); i++) {
            int offset = i;
            ConfigScalar port = number(spec.target(), target.first() + i);
            Optional<ConfigScalar> published = spec.published()
                    .filter(text -> host.isPresent())
                    .map(text ->
                            target.isSingle() ? text : number(text, host.get().first() + offset))
                    .map(text -> text.as(ScalarKind.STRING));
            ports.add(port(written, spec, port, published));
        }
        return ports;
    }

    /** One port of a range, with the place of the range. */
    private static ConfigScalar number(ConfigScalar range, int port) {
        String digits = String.valueOf(port);
        ConfigScalar one = digits.equals(range.value()) ? range : range.withText(Text.opaque(digits, range.span()));
        return one.as(ScalarKind.INTEGER);
    }

    private static ConfigMap port(
            ConfigScalar written, PortSpec spec, ConfigScalar target, Optional<ConfigScalar> published) {
        List<ConfigEntry> entries = new ArrayList<>();
        spec.hostIp().ifPresent(ip -> entries.add(ConfigEntry.named("host_ip", ip)));
        published.ifPresent(port -> entries.add(ConfigEntry.named("published", port)));
        entries.add(ConfigEntry.named("target", target));
        spec.protocol().ifPresent(protocol -> entries.add(ConfigEntry.named("protocol", protocol)));
        return ConfigMap.shorthand(written, entries);
    }
}
