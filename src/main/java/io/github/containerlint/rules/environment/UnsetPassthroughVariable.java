package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.INFO;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.Assignment;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds variables that a service is to get from the host and of which no file knows. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unset-passthrough-variable",
        severity = INFO,
        since = "0.1.0",
        summary = "A variable is passed through to a service and no file sets it",
        why = """
            `- DEBUG` without a value hands the variable of that name on, from `.env` or from the shell in which Compose
            runs. Where it is set nowhere the container does not get it, and Compose says nothing. A line in `.env` or in
            `.env.example` tells everybody that it is there to be set.""",
        quotes = """
            CON, Environment Variables and Configuration: “In Docker Compose,
            environment variables are **not inherited** from your host machine by default.”
            """,
        references = "https://docs.docker.com/compose/how-tos/environment-variables/set-environment-variables/")
public final class UnsetPassthroughVariable implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        composition
                .environment()
                .unsetPassThroughs()
                .forEach(variable -> out.add(variable.name(), message(variable)).about(variable.subject()));
    }

    private static String message(Assignment variable) {
        return "'%s' is handed on from outside, and no file sets it; name it in .env.example, or write '%s=value'"
                .formatted(variable.name(), variable.name());
    }
}
