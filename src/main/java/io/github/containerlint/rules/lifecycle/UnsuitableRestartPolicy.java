package io.github.containerlint.rules.lifecycle;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.RestartPolicy;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Lifespan;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds servers that are restarted like jobs, and jobs that are restarted like servers. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unsuitable-restart-policy",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A server has a job's restart policy, or a job a server's",
        why = """
                `on-failure` starts a container again when it ends with an error, and not when the machine or Docker is
                restarted: a server with this policy is down after a reboot. A job with `always` or `unless-stopped`
                does its work again and again, because Docker restarts it after every end; and a service that waits for
                it with `service_completed_successfully` waits for a job that never stays completed.""",
        byHand = "whether it is a server or a job is likely, but not certain",
        fine = {
            "a service of which the files do not tell whether it stays up",
            "a program with a task behind its name, such as `java -jar app.jar import`, and `restart: \"no\"`",
            "a service that only tests run"
        },
        references = {
            "https://docs.docker.com/engine/containers/start-containers-automatically/",
            "https://docs.docker.com/reference/compose-file/services/#restart",
            "https://docs.docker.com/reference/compose-file/deploy/#restart_policy"
        })
public final class UnsuitableRestartPolicy implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        composition.containers().forEach(container -> check(container, composition, out));
    }

    private static void check(Container container, Composition composition, Findings out) {
        Service service = container.service();
        service.restartPolicy()
                .filter(policy -> !suits(policy, container.lifespan()))
                .filter(policy -> !mayBeMeant(policy, container, composition))
                .ifPresent(policy -> out.add(policy, message(policy, service)).about(policy.subject()));
    }

    /**
     * Returns true when the policy may be intended: for tests, and for services that may be a job by command or image.
     */
    private static boolean mayBeMeant(RestartPolicy policy, Container container, Composition composition) {
        boolean never = policy.kind() == RestartPolicy.Kind.NEVER;
        boolean mayEnd = container.isGivenTask() || composition.isAlsoRunAsJob(container);
        return container.lifespan() == Lifespan.LONG_LIVED && (container.isForTests() || never && mayEnd);
    }

    private static boolean suits(RestartPolicy policy, Lifespan lifespan) {
        boolean always = policy.kind() == RestartPolicy.Kind.ALWAYS;
        return switch (lifespan) {
            case LONG_LIVED -> always;
            case JOB -> !always;
            case UNDECIDED -> true;
        };
    }

    private static String message(RestartPolicy policy, Service service) {
        boolean deployed = policy.subject().endsWith(".condition");
        return switch (policy.kind()) {
            case NEVER ->
                "'%s' leaves '%s' down after a crash or a reboot; write '%s'"
                        .formatted(policy.written(), service.name(), deployed ? "any" : "unless-stopped");
            case ON_FAILURE ->
                "'%s' leaves '%s' down after a reboot; write '%s'"
                        .formatted(policy.written(), service.name(), deployed ? "any" : "unless-stopped");
            case ALWAYS ->
                "'%s' starts '%s' again each time its work is done; write 'on-failure'"
                        .formatted(policy.written(), service.name());
        };
    }
}
