package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds services that call another service and may start before it. */
@AutoService(Rule.class)
@RuleInfo(
        name = "missing-depends-on",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A service uses another one and does not wait for it",
        why = """
            Compose starts services in the order of their dependencies, and those without any all at once. A service that is up before
            the database it connects to fails on one start and works on the next. `docker compose up backend` starts
            what `depends_on` names, and nothing else.""",
        byHand = "whether the service waits by itself is not known",
        fine = {
            "a command or a start script that waits: `wait-for-it`, or `nc` in a loop",
            "services that call each other, and a proxy for more than three others",
            "consoles, exporters, poolers, backups and migrations",
            "a service whose profile is not active"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/startup-order/",
            "https://docs.docker.com/reference/compose-file/services/#depends_on"
        })
public final class MissingDependsOn implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        UnawaitedCalls.missing(composition)
                .forEach(call -> call.callee()
                        .ifPresent(
                                callee -> out.add(call, message(call, callee)).about(call.subject())));
    }

    private static String message(ServiceCall call, Container callee) {
        String name = callee.service().name().value();
        return "'%s' connects to '%s' and may start before it; add '%s' to its 'depends_on'"
                .formatted(call.caller().service().name(), call.address().text(), name);
    }
}
