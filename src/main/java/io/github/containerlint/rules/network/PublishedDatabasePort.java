package io.github.containerlint.rules.network;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds datastores that can be reached from outside of the machine. */
@AutoService(Rule.class)
@RuleInfo(
        name = "published-database-port",
        severity = ERROR,
        since = "0.1.0",
        summary = "A datastore is published on every address of the host",
        why = """
            A published port listens on all addresses of the machine, and Docker opens it in spite of the rules of a
            host firewall such as ufw. The services of the same Compose file do not need it: they reach the datastore by
            its name. Where the application runs on the host itself, the loopback address is enough.""",
        fix =
                "Binds the port to 127.0.0.1 where no service of the file uses the datastore. Where one does, the fix changes nothing, "
                        + "because the port may not be needed.",
        byHand = "whether programs outside of the project use the port is not known",
        fine = {
            "an address of the loopback, such as `127.0.0.1:5432:5432`",
            "`expose`, which publishes nothing",
            "the port of a console for people",
            "a setup for tests",
            "an image of a datastore that starts another program"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/services/#ports",
            "https://docs.docker.com/engine/network/packet-filtering-firewalls/#docker-and-ufw"
        })
public final class PublishedDatabasePort implements CompositionRule {
    /** A published port with its service; several services may share the same text. */
    private record Exposure(Port port, Container container, boolean used) {
        String service() {
            return container.service().name().value();
        }
    }

    @Override
    public void check(Composition composition, Findings out) {
        Map<Span, List<Exposure>> written = new LinkedHashMap<>();
        composition.containers().stream()
                .filter(container -> !container.isForTests())
                .forEach(container -> container
                        .datastore()
                        .filter(datastore -> datastore.kind() != DatastoreKind.EXPERIMENT_TRACKER)
                        .ifPresent(datastore -> {
                            boolean used = composition.isServedByName(container);
                            checkHostNetwork(container.service(), datastore, used, out);
                            exposed(container, used)
                                    .forEach(exposure -> written.computeIfAbsent(
                                                    exposure.port().span(), text -> new ArrayList<>())
                                            .add(exposure));
                        }));
        written.values().forEach(exposures -> report(exposures, out));
    }

    private static Stream<Exposure> exposed(Container container, boolean used) {
        return container.service().ports().stream()
                .filter(port -> port.isLoopbackOnly().equals(Optional.of(false)))
                .filter(container::isForPrograms)
                .map(port -> new Exposure(port, container, used));
    }

    private static void report(List<Exposure> exposures, Findings out) {
        Exposure first = exposures.get(0);
        Exposure decisive =
                exposures.stream().filter(Exposure::used).findFirst().orElse(first);
        Optional<Integer> instead = StorePorts.instead(decisive.container(), decisive.port());
        boolean certain = !decisive.used() && instead.isEmpty();
        String message = message(exposures, decisive, instead);
        exposures.forEach(exposure -> out.add(exposure.port(), message)
                .about(exposure.port().subject())
                .fixedBy(certain ? fix(exposure.port()) : Optional.empty()));
    }

    private static String message(List<Exposure> exposures, Exposure decisive, Optional<Integer> instead) {
        Port port = decisive.port();
        String names = exposures.stream()
                .map(exposure -> "'" + exposure.service() + "'")
                .distinct()
                .collect(Collectors.joining(" and "));
        String right = instead.map(String::valueOf).orElse(port.target().value());
        String cure = decisive.used()
                ? "remove it: other services reach '%s:%s' without".formatted(decisive.service(), right)
                : alone(decisive, instead) ? "write '%s'".formatted(port.onLoopback(right)) : "remove it";
        String effect = instead.isPresent()
                ? "'%s' publishes a port of %s on which nothing listens by default"
                : "'%s' opens %s to everybody who reaches this machine";
        return (effect + "; %s").formatted(port, names, cure);
    }

    /** Returns true when no other entry publishes the port on which the datastore really listens. */
    private static boolean alone(Exposure exposure, Optional<Integer> instead) {
        return exposure.container().service().ports().stream()
                .flatMap(port -> port.targetRange().stream())
                .noneMatch(range -> instead.filter(range::contains).isPresent());
    }

    private static void checkHostNetwork(Service service, Datastore datastore, boolean used, Findings out) {
        service.networkMode()
                .filter(mode -> mode.is("host"))
                .ifPresent(mode ->
                        out.add(mode, message(service, datastore, used)).about(service.subject("network_mode")));
    }

    private static String message(Service service, Datastore datastore, boolean used) {
        String port =
                datastore.ports().stream().findFirst().map(String::valueOf).orElse("PORT");
        String cure = used
                ? "remove it: other services reach '%s' by its name".formatted(service.name())
                : "remove it and publish '127.0.0.1:%s:%s'".formatted(port, port);
        return "'network_mode: host' opens '%s' to everybody who reaches this machine; %s"
                .formatted(service.name(), cure);
    }

    private static Optional<Fix> fix(Port port) {
        return port.bindToLoopback().map(edit -> new Fix("bind the port to the loopback address", edit));
    }
}
