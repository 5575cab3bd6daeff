package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.INFO;
import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.environment.ComposeEnvironment;
import io.github.containerlint.project.environment.NeededVariable;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;

/** Finds Compose projects that need variables and have no example that lists them. */
@AutoService(Rule.class)
@RuleInfo(
        name = "missing-env-example",
        severity = WARNING,
        development = INFO,
        since = "0.1.0",
        summary = "No file says which variables must be set",
        why = """
            `.env` stays out of the repository. A developer who checks the project out has no `.env`, and learns from
            one failed start after the other which variables belong in it. A `.env.example` names every variable that
            must be set, with values that do no harm; it is committed, and copied to `.env`. Where `undefined-variable`
            reports a variable, this rule does not report it a second time.""",
        byHand = "which values the example should show is not known",
        fine = {
            "a project whose `.env` git keeps: each checkout has it",
            "variables that all have a default",
            "variables that a script, a Makefile or a file for CI gives",
            "an example of another name, such as `.env.sample`, `.env.template` or `.env.dist`"
        },
        references = "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/")
public final class MissingEnvExample implements CompositionRule {
    private static final int MOST_NAMES = 5;

    @Override
    public void check(Composition composition, Findings out) {
        ComposeEnvironment environment = composition.environment();
        List<NeededVariable> needed = environment.needed();
        List<NeededVariable> untold = environment.untold();
        if (untold.isEmpty() || environment.hasExample()) {
            return;
        }
        NeededVariable first = untold.get(0);
        Findings.Draft draft = out.add(first, message(first, needed, environment));
        needed.stream()
                .filter(variable -> !variable.name().equals(first.name()))
                .forEach(variable -> draft.relating(variable, "so must '%s'".formatted(variable.name())));
    }

    private static String message(NeededVariable first, List<NeededVariable> needed, ComposeEnvironment environment) {
        String names = needed.stream()
                .limit(MOST_NAMES)
                .map(variable -> variable.name() + "=")
                .collect(Collectors.joining(", "));
        String more = needed.size() > MOST_NAMES ? " and %d more".formatted(needed.size() - MOST_NAMES) : "";
        boolean exposed = environment.isDotenvExposed() && needed.stream().anyMatch(NeededVariable::isSecret);
        String ignored = exposed ? ", and '.env' to .gitignore" : "";
        return "'%s' must be set before Compose starts, and no file says so; add .env.example with %s%s%s"
                .formatted(first.name(), names, more, ignored);
    }
}
