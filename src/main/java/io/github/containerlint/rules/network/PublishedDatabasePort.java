package io.github.containerlint.rules.network;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.Port;
import io.github.containerlint.compose.PortRange;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Container;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** Finds datastores that everybody can reach who reaches the machine. */
@AutoService(Rule.class)
@RuleInfo(
        name = "published-database-port",
        severity = ERROR,
        since = "0.1.0",
        summary = "A datastore is published on every address of the host",
        why = """
            A published port listens on all addresses of the machine, and Docker opens it past the rules of a host firewall
            such as ufw. The services of the same Compose file do not need it: they reach the datastore by its name. Where
            the application runs on the host itself, the loopback address is enough.""",
        quotes = """
            Containers and virtual machines, Security benefits of limiting port exposure: “a database should
            typically only be accessed by your backend — not by external users or applications. In Docker
            Compose, you simply omit the `ports:` section to keep a service internal”
            """,
        fix =
                "Binds the port to 127.0.0.1 where no service of the file uses the datastore. Where one does, the port can go, "
                        + "which is left to you.",
        references = {
            "https://docs.docker.com/reference/compose-file/services/#ports",
            "https://docs.docker.com/engine/network/packet-filtering-firewalls/#docker-and-ufw"
        })
public final class PublishedDatabasePort implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        for (Container container : composition.containers()) {
            container
                    .datastore()
                    .filter(datastore -> datastore.kind() != DatastoreKind.EXPERIMENT_TRACKER)
                    .ifPresent(datastore -> check(container, datastore, composition.usersOf(container), out));
        }
    }

    private static void check(Container container, Datastore datastore, List<Container> users, Findings out) {
        container.service().ports().stream()
                .filter(port -> port.isLoopbackOnly().map(loopback -> !loopback).orElse(false))
                .filter(port -> port.targetRange()
                        .map(range -> isForPrograms(range, datastore))
                        .orElse(false))
                .forEach(port -> out.add(port, message(port, container, datastore, users))
                        .about(port.subject())
                        .fixedBy(users.isEmpty() ? fix(port) : Optional.empty()));
        container
                .service()
                .networkMode()
                .filter(mode -> mode.is("host"))
                .ifPresent(mode -> out.add(mode, message(container, datastore))
                        .about(container.service().subject("network_mode")));
    }

    /** A console for people is there to be opened in a browser. */
    private static boolean isForPrograms(PortRange range, Datastore datastore) {
        return !range.isSingle() || !datastore.consolePorts().contains(range.first());
    }

    private static String message(Port port, Container container, Datastore datastore, List<Container> users) {
        String cure = users.isEmpty()
                ? "write '%s'".formatted(port.onLoopback())
                : "remove it: services reach '%s:%s' without"
                        .formatted(container.service().name(), port.target());
        return "'%s' opens the %s to everybody who reaches this machine; %s"
                .formatted(port, datastore.kind().label(), cure);
    }

    private static String message(Container container, Datastore datastore) {
        return "'network_mode: host' opens the %s to everybody who reaches this machine; remove it: services reach '%s' by name"
                .formatted(datastore.kind().label(), container.service().name());
    }

    private static Optional<Fix> fix(Port port) {
        return port.bindToLoopback().map(edit -> new Fix("bind the port to the loopback address", edit));
    }
}
