package io.github.containerlint.rules.lifecycle;

import static io.github.containerlint.finding.Severity.ERROR;
import static io.github.containerlint.finding.Severity.INFO;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Deploy;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Lifespan;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds long-lived services that Docker does not start again after a crash or a reboot. */
@AutoService(Rule.class)
@RuleInfo(
        name = "missing-restart-policy",
        severity = ERROR,
        development = INFO,
        since = "0.1.0",
        summary = "A service that should remain available has no restart policy",
        why = """
            Without a policy Docker starts a container once. After a crash, or a reboot of the machine, it stays down
            until it is started by hand. A service counts as long-lived when it is a datastore, listens on a port, has a
            health check, is what another service waits for, or starts a known server, by itself or in a start script of
            the project.""",
        fix = "Writes `restart: unless-stopped` into the service.",
        byHand = "the service is not written as lines to which a key can be added",
        fine = {
            "a job: a client of a datastore, a migration, a set-up script, a service that others await with `service_completed_successfully`",
            "a service that only tests run, because a restart would hide the crash",
            "a project that a tool starts and stops: Spring Boot with `spring-boot-docker-compose`, an editor with `.devcontainer`",
            "a service in a profile, unless it listens on a port or shows in another way that it is long-lived",
            "`restart: \"no\"` or `deploy.restart_policy`, written out, which `unsuitable-restart-policy` looks at"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/services/#restart",
            "https://docs.docker.com/engine/containers/start-containers-automatically/"
        })
public final class MissingRestartPolicy implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        if (!composition.isStartedByTool()) {
            composition.containers().stream()
                    .filter(container -> !container.isForTests())
                    .forEach(container -> check(container, out));
        }
    }

    private static void check(Container container, Findings out) {
        Service service = container.service();
        boolean decided = service.restart().isPresent()
                || service.deploy().flatMap(Deploy::restartPolicy).isPresent()
                || container.isForSwarm();
        if (container.lifespan() == Lifespan.LONG_LIVED && service.isWhole() && !decided) {
            out.add(service, message(service))
                    .about(service.subject())
                    .fixedBy(service.withKey("restart", "unless-stopped")
                            .map(edit -> new Fix("add 'restart: unless-stopped'", edit)));
        }
    }

    private static String message(Service service) {
        return "'%s' stays down after a crash or a reboot; add 'restart: unless-stopped'".formatted(service.name());
    }
}
