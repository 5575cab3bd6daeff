package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds services that call another service on their own loopback address. */
@AutoService(Rule.class)
@RuleInfo(
        name = "localhost-between-services",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "A service looks for another one on localhost",
        why = """
            Each container has a loopback address of its own: inside of it `localhost` is the container itself, and neither the
            host nor another service. What works on the developer's machine is refused in the container. Other services are
            reached by their names. That holds for every setting that reaches the container: those of the Compose file, the
            files of `env_file`, and ENV and the start command of the image that is built.""",
        byHand = "whether the service means itself or the other one is not certain",
        fine = {
            "an address that a browser opens, such as `VITE_API_URL` or `CORS_ORIGIN`",
            "an address to listen on, and a health check",
            "a port on which the service listens itself",
            "services that share a network with `network_mode: service:`",
            "a setting that a stronger setting replaces"
        },
        references = {"https://docs.docker.com/compose/how-tos/networking/"})
public final class LocalhostBetweenServices implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        CallToLocalhost.of(composition)
                .forEach(found -> out.add(found.call(), message(found))
                        .about(found.call().subject())
                        .relating(found.meant().service(), "this service listens on port " + found.port()));
    }

    private static String message(CallToLocalhost found) {
        return "'%s' is the container of '%s' itself, and '%s' runs in another one; write '%s'"
                .formatted(
                        found.call().address().text(),
                        found.call().caller().service().name(),
                        found.meant().service().name(),
                        found.cure());
    }
}
