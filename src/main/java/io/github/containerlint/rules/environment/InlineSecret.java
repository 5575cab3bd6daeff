package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.INFO;
import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds secrets that are written in a Compose file. */
@AutoService(Rule.class)
@RuleInfo(
        name = "inline-secret",
        severity = WARNING,
        development = INFO,
        since = "0.1.0",
        summary = "A Compose file writes a secret out",
        why = """
            A Compose file is committed, and with it every password in it: all people who can read the repository can
            read the passwords, now and in later years. The passwords are the same on every machine, and a change of one
            needs a commit. A variable takes the value from `.env`, which stays out of the repository, or from where the
            deployment keeps its secrets; `secrets` gives it to the container as a file. A default as in
            `${DB_PASSWORD:-postgres}` is written out as well, and is used where the variable was forgotten.

            A variable counts as a secret by the last word of its name: `DB_PASSWORD`, `JWT_SECRET`, `API_KEY`, and not
            `PASSWORD_LENGTH`, `KEYBOARD` or `DB_PASSWORD_FILE`. Values are never shown. Where services have different
            values in variables of one name, the variable for `.env` begins with the service's name.""",
        byHand = "where the secret should be kept instead is not known",
        fine = {
            "a variable without a default, an empty value, and a path such as `/run/secrets/db_password`",
            "a value that calls itself mock, fake, dummy or test",
            "a value for a test setup, or for a stand-in for a cloud such as LocalStack",
            "names that only sound like a secret: `PASSWORD_LENGTH`, `KEYBOARD`, `DB_PASSWORD_FILE`"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/environment-variables/best-practices/",
            "https://docs.docker.com/compose/how-tos/use-secrets/",
            "https://docs.docker.com/build/building/secrets/"
        })
public final class InlineSecret implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        InlineSecrets.of(composition.compose())
                .named()
                .forEach(secret ->
                        out.add(secret, message(secret)).about(secret.subject()).concealing(secret.value()));
    }

    private static String message(InlineSecretValue secret) {
        return switch (secret.place()) {
            case ENVIRONMENT ->
                "the value of '%s' is written out here; write '${%s:?}' and set it in .env"
                        .formatted(secret.name(), secret.variable());
            case BUILD_ARGUMENT ->
                "the value of '%s' is written out here and stays in the image's history; hand it over as a build secret, read with 'RUN --mount=type=secret'"
                        .formatted(secret.name());
            case COMMAND ->
                "the value of '%s' is written out here and shows in every list of processes; write '${%s:?}' and set it in .env"
                        .formatted(secret.name(), secret.variable());
        };
    }
}
