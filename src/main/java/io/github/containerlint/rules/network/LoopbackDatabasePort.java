package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds datastores that services reach by name, and whose port is still published on the loopback address. */
@AutoService(Rule.class)
@RuleInfo(
        name = "loopback-database-port",
        severity = Severity.WARNING,
        development = Severity.INFO,
        since = "0.1.0",
        summary = "A datastore that a service uses is published on the loopback address as well",
        why = """
            The services of the file reach the datastore by its name; a port on the host adds a way in that none of them
            uses. Every program and every user of the machine can reach it, and it takes a port that another project may
            want.""",
        byHand = "whether a program on the host uses the port is not known",
        fine = {
            "a datastore that no service of the file uses: the port is there for the host",
            "the port of a console for people",
            "a setup for tests"
        },
        references = {"https://docs.docker.com/reference/compose-file/services/#ports"})
public final class LoopbackDatabasePort implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        composition.containers().stream()
                .filter(container -> container.datastore().isPresent() && !container.isForTests())
                .filter(composition::isServedByName)
                .forEach(container -> container.service().ports().stream()
                        .filter(port -> port.isLoopbackOnly().orElse(false) && container.isForPrograms(port))
                        .forEach(port -> out.add(port, message(port, container)).about(port.subject())));
    }

    private static String message(Port port, Container container) {
        return "'%s' opens '%s' to every program of the host; remove it: services reach '%s:%s' without"
                .formatted(port, container.service().name(), container.service().name(), port.target());
    }
}
