package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.environment.ComposeEnvironment;
import io.github.containerlint.project.environment.NeededVariable;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds variables that must be set and that the example of the env file does not contain. */
@AutoService(Rule.class)
@RuleInfo(
        name = "incomplete-env-example",
        severity = WARNING,
        since = "0.1.0",
        summary = "The example of the env file lacks a variable that must be set",
        why = """
            A developer who is new to the project copies `.env.example` to `.env` and trusts that it names all
            variables. A variable that was added to the Compose file and not to the example then has no value: Compose
            warns, and goes on with an empty string.""",
        byHand = "whether the example should show a value is not known",
        fine = {
            "a variable with a default, or one that a script, a Makefile or a file for CI gives",
            "a project whose `.env` git keeps",
            "a variable that one of several examples shows"
        },
        references = "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/")
public final class IncompleteEnvExample implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        ComposeEnvironment environment = composition.environment();
        for (NeededVariable variable : environment.missingFromExamples()) {
            String example = environment.examples().get(0).source().path();
            Findings.Draft draft = out.add(
                            variable,
                            "'%s' must be set and '%s' does not show it; add '%s=' there"
                                    .formatted(variable.name(), example, variable.name()))
                    .about("variable " + variable.name())
                    .distinguishedBy(variable.name());
            variable.others().forEach(use -> draft.relating(use, "used here too"));
        }
    }
}
