package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.EnvFile;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.environment.EnvironmentFile;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds env files that services require and that do not exist. */
@AutoService(Rule.class)
@RuleInfo(
        name = "missing-env-file",
        severity = WARNING,
        since = "0.1.0",
        summary = "A file of `env_file` is not there, and no example shows what belongs in it",
        why = """
            Compose starts no service at all while a file is missing that one of them names in `env_file`. A file with
            secrets is kept out of the repository on purpose; then an example beside it, such as `secrets.env.example`,
            tells each developer who checks the project out what to write into it. A file that may be left out has
            `required: false`.""",
        byHand = "what belongs in the file, and whether it may be absent, is not known",
        fine = {
            "a file with `required: false`",
            "a file beside which an example lies",
            "a file that a build makes",
            "a path that holds a variable without a value"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/services/#env_file",
            "https://docs.docker.com/compose/how-tos/environment-variables/set-environment-variables/"
        })
public final class MissingEnvFile implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        for (EnvironmentFile file : composition.environment().missingFiles()) {
            EnvFile first = file.mentions().get(0);
            Findings.Draft draft = out.add(
                            first,
                            "'%s' is not there, and Compose starts nothing without it; create it and an example '%s.example', or write 'required: false'"
                                    .formatted(first.path(), first.path()))
                    .about(first.subject());
            file.mentions().stream().skip(1).forEach(mention -> draft.relating(mention, "named here too"));
        }
    }
}
