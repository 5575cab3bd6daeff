package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds secrets that end up in an image. */
@AutoService(Rule.class)
@RuleInfo(
        name = "secret-in-image",
        severity = ERROR,
        since = "0.1.0",
        summary = "A secret is built into the image",
        why = """
            All users of an image can read all that was ever in it: `docker history` shows every ENV and every ARG, and
            a file stays in its layer even if a later instruction removes it. Images are pushed to registries, pulled by
            servers and kept in caches. A secret in them cannot be taken back; it can only be replaced. Give the secrets
            of the program to the container when it starts. Mount the secrets of the build, such as the token of a
            package registry, with `RUN --mount=type=secret`, which leaves nothing in the image.

            A login in an address, an `Authorization` header, a password for `chpasswd` or `useradd`, and text in the
            shape of a known token are reported in every instruction, and an `.env` file where it holds a secret.

            Only the stage that is built, and the stages on which it is based, are looked at. A variable counts as a
            secret by the last word of its name; values are never shown.""",
        byHand = "how the secret should reach the build or the container is not known",
        fine = {
            "an ARG without a default, and a secret that is mounted with `RUN --mount=type=secret`",
            "names that only sound like a secret: `DB_PASSWORD_FILE`, `TOKEN_TTL`, `PUBLIC_API_KEY`",
            "values that call themselves a dummy, a placeholder or an example, and logins of `localhost`",
            "an `.env` file that holds settings alone",
            "a stage that the image takes nothing from"
        },
        references = {
            "https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/",
            "https://docs.docker.com/build/building/secrets/"
        })
public final class SecretInImage implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        for (ImageSecret secret : ImageSecrets.of(build)) {
            Findings.Draft draft = out.add(secret, message(secret)).about(build.title());
            secret.value().ifPresent(draft::concealing);
        }
    }

    private static String message(ImageSecret secret) {
        return switch (secret.kind()) {
            case VARIABLE ->
                "the value of '%s' is part of the image, where all its users can read it; set it when the container starts"
                        .formatted(secret.name());
            case ARGUMENT ->
                "the default of '%s' stays in the image's history; leave it out, and read it with 'RUN --mount=type=secret,id=%s'"
                        .formatted(secret.name(), secret.name());
            case LOGIN ->
                "what follows '%s' stays in the image's history; mount it with 'RUN --mount=type=secret'"
                        .formatted(secret.name());
            case ACCOUNT ->
                "'%s' sets a password that stays in the image's history; read it from 'RUN --mount=type=secret', or set none"
                        .formatted(secret.name());
            case TOKEN ->
                "the token that begins with '%s' stays in the image's history; revoke it, and mount the new one with 'RUN --mount=type=secret'"
                        .formatted(secret.name());
            case FILE ->
                "'%s' becomes part of the image, where all its users can read it; mount it with 'RUN --mount=type=secret', or give it to the container when it starts"
                        .formatted(secret.name());
        };
    }
}
