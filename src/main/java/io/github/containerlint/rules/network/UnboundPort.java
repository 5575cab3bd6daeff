package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds ports that are published without an address. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unbound-port",
        severity = Severity.OFF,
        since = "0.1.0",
        summary = "A port is published on every address of the host",
        why = """
            A port without an address in front is open on every network of the machine, in spite of a firewall such as
            ufw. On a server behind a reverse proxy only the loopback address is wanted. Many services are meant to be
            reached, so this rule is off by default.""",
        byHand = "whether other machines should reach the port is not known",
        fine = {"a port with an address in front, or with one that is not known"},
        references = {
            "https://docs.docker.com/reference/compose-file/services/#ports",
            "https://docs.docker.com/engine/network/port-publishing/"
        })
public final class UnboundPort implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        container.service().ports().stream()
                .filter(Port::isKnown)
                .filter(port -> port.isOnEveryAddress().orElse(false))
                .forEach(port -> out.add(port, message(port)).about(port.subject()));
    }

    private static String message(Port port) {
        return "'%s' listens on every address of the host; write '%s' if only the host itself needs it"
                .formatted(port, port.onLoopback());
    }
}
