package io.github.containerlint.rules.network;

import static io.github.containerlint.finding.Severity.OFF;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Text;

/** Finds services that do not wait until their datastore is ready. */
@AutoService(Rule.class)
@RuleInfo(
        name = "depends-on-without-health",
        severity = OFF,
        since = "0.1.0",
        summary = "A service waits until its datastore runs, not until it answers",
        why = """
            Without a condition Compose starts a service as soon as the container of its datastore runs. A database
            takes seconds until it answers, and on its first start longer. A program that tries again by itself needs no
            condition, so this rule is off by default.""",
        byHand = "whether the service should be kept back by a check is not known",
        fine = {
            "a console, which connects when people open it",
            "a service that waits by itself, with `wait-for-it` or `dockerize`",
            "a dependency that is no datastore"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/startup-order/",
            "https://docs.docker.com/reference/compose-file/services/#depends_on"
        })
public final class DependsOnWithoutHealth implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        StartBeforeReady.of(composition)
                .forEach(start ->
                        out.add(start, message(start)).about(start.dependency().subject()));
    }

    private static String message(StartBeforeReady start) {
        Text store = start.store().service().name();
        String cure = start.isChecked()
                ? "write 'condition: service_healthy'"
                : "give '%s' a 'healthcheck' and write 'condition: service_healthy'".formatted(store);
        String ready = start.isChecked()
                ? start.healthProgram().map("'%s' succeeds"::formatted).orElse("it answers")
                : "it answers";
        return "'%s' is waited for until it runs, not until %s; %s".formatted(store, ready, cure);
    }
}
