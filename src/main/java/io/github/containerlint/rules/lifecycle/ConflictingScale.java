package io.github.containerlint.rules.lifecycle;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Optional;

/** Finds services that should run several times and cannot. */
@AutoService(Rule.class)
@RuleInfo(
        name = "conflicting-scale",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "A service runs several times with a name or a port that exists once",
        why = """
            A container name and a port of the host belong to one container. The second replica cannot be created, or does not start:
            'port is already allocated'.""",
        byHand = "which is wanted, the replicas or the fixed name or port, is not known",
        fine = {
            "a range of ports, or a port that Docker chooses",
            "a service for Swarm, which spreads one port over its replicas",
            "a number of replicas that is not known"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/deploy/#replicas",
            "https://docs.docker.com/reference/compose-file/services/#container_name"
        })
public final class ConflictingScale implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        Service service = container.service();
        Optional<ConfigScalar> replicas =
                service.replicas().filter(count -> count.asInteger().orElse(1L) > 1);
        if (replicas.isPresent() && !container.isForSwarm()) {
            service.containerName()
                    .ifPresent(name -> out.add(name, message(name, replicas.get()))
                            .about(service.subject("container_name"))
                            .relating(replicas.get(), "so many are wanted here"));
            service.ports().stream()
                    .filter(Port::isFixed)
                    .forEach(port -> out.add(port, message(port, replicas.get()))
                            .about(port.subject())
                            .relating(replicas.get(), "so many are wanted here"));
        }
    }

    private static String message(ConfigScalar name, ConfigScalar replicas) {
        return "'%s' can name one container, and %s are wanted; remove 'container_name'".formatted(name, replicas);
    }

    private static String message(Port port, ConfigScalar replicas) {
        return "'%s' serves one container, and %s are wanted; write '%s' for random ports, or put a proxy in front"
                .formatted(port, replicas, port.target());
    }
}
