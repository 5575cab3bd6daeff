package io.github.containerlint.rules.syntax;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Finds parts of Compose files that the loader cannot understand. */
@AutoService(Rule.class)
@RuleInfo(
        name = "invalid-compose",
        severity = ERROR,
        since = "0.1.0",
        summary = "Compose does not accept the file as it is written",
        why = """
            `docker compose` stops at the first fault that it finds, and names it in terms of its schema. This rule
            reports all faults at once, each at its place. They include slips of indentation, which make a key part of
            the wrong element. The rule also reports values that only the engine refuses, when it makes a container:
            images, container names, capabilities and ports that it would not take.""",
        byHand = "what was meant is not known",
        fine = {
            "keys that begin with `x-`",
            "a template that another program fills in",
            "a file that only adds to the services of another one"
        },
        references = "https://docs.docker.com/reference/compose-file/")
public final class InvalidCompose implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        Stream.of(composition.compose().problems(), composition.compose().inconsistencies())
                .flatMap(List::stream)
                .forEach(problem -> out.add(problem, problem.message()));
    }
}
