package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds services that call another service on the port that it has on the host. */
@AutoService(Rule.class)
@RuleInfo(
        name = "published-port-between-services",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A service is called on its port of the host",
        why = """
            `8001:5432` makes port 5432 of the container available as port 8001 of the host. Between containers nothing is translated: a
            service reaches another one on the port on which its program listens, and is refused on the other. The same holds for
            a port in a variable of its own, beside the host, and for one that another service publishes.""",
        byHand = "which of the services or ports is meant is not certain",
        fine = {
            "a program that listens on both ports",
            "a port that is the same on both sides",
            "a port that is not known"
        },
        references = {"https://docs.docker.com/compose/how-tos/networking/"})
public final class PublishedPortBetweenServices implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        CallToPublishedPort.of(composition)
                .forEach(found -> out.add(found, message(found))
                        .about(found.call().subject())
                        .relating(found.entry(), "published here"));
    }

    private static String message(CallToPublishedPort found) {
        String host = found.call().address().host().value();
        String right = found.isBeside() ? String.valueOf(found.target()) : host + ":" + found.target();
        return found.isOwn()
                ? "'%s' takes the port that '%s' has on the host; between services it is '%s'"
                        .formatted(found.written(), found.callee().name(), right)
                : "'%s' takes the port that '%s' has on the host, and '%s' does not listen there; write '%s', or '%s:%d' to reach '%s'"
                        .formatted(
                                found.written(),
                                found.publisher().name(),
                                found.callee().name(),
                                right,
                                found.publisher().name(),
                                found.target(),
                                found.publisher().name());
    }
}
