package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.INFO;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.secrets.SecretNames;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds variables that a service passes through from the host and that no file contains. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unset-passthrough-variable",
        severity = INFO,
        since = "0.1.0",
        summary = "A variable is passed through to a service and no file sets it",
        why = """
            `- DEBUG` without a value passes on the variable of that name, from `.env` or from the shell in which
            Compose runs. Where it is set nowhere the container does not get it, and Compose says nothing. A line in
            `.env` or in `.env.example` tells all developers that it can be set.

            In a list, `- NAME:value` also passes a variable on: its name is all of `NAME:value`, and the container
            never gets the value. With `=` it gets the value.""",
        byHand = "which value the variable should have is not known",
        fine = {
            "a variable that `.env`, an example of it or a file of `env_file` names",
            "variables that every machine has, such as `HOME`"
        },
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
        if (variable.isMiswritten()) {
            return miswritten(variable);
        }
        return "'%s' takes its value from outside, and no file sets it; name it in .env.example, or write '%s=value'"
                .formatted(variable.name(), variable.name());
    }

    private static String miswritten(Assignment variable) {
        String name = variable.variable();
        String written = variable.span().text();
        boolean shown = written.startsWith(name + ":") && !written.contains("\n") && !SecretNames.isSecret(name);
        String value = shown ? written.substring(name.length() + 1).strip() : "${" + name + ":?}";
        return "'%s:' sets nothing, because in a list a colon belongs to the variable's name; write '%s=%s'"
                .formatted(name, name, value);
    }
}
