package io.github.containerlint.rules.network;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.Port;
import io.github.containerlint.compose.Service;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Container;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
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
            CON, Security benefits of limiting port exposure: “a database should
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
        composition
                .containers()
                .forEach(container -> container
                        .datastore()
                        .filter(datastore -> datastore.kind() != DatastoreKind.EXPERIMENT_TRACKER)
                        .ifPresent(
                                datastore -> check(container, datastore, composition.isServedByName(container), out)));
    }

    private static void check(Container container, Datastore datastore, boolean used, Findings out) {
        Service service = container.service();
        service.ports().stream()
                .filter(port -> port.isLoopbackOnly().equals(Optional.of(false)))
                .filter(container::isForPrograms)
                .forEach(port -> out.add(port, message(port, service, used))
                        .about(port.subject())
                        .fixedBy(used ? Optional.empty() : fix(port)));
        service.networkMode()
                .filter(mode -> mode.is("host"))
                .ifPresent(mode ->
                        out.add(mode, message(service, datastore, used)).about(service.subject("network_mode")));
    }

    private static String message(Port port, Service service, boolean used) {
        String cure = used
                ? "remove it: other services reach '%s:%s' without".formatted(service.name(), port.target())
                : "write '%s'".formatted(port.onLoopback());
        return "'%s' opens '%s' to everybody who reaches this machine; %s".formatted(port, service.name(), cure);
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
