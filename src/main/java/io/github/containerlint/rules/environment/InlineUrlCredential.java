package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.secrets.UrlCredential;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds passwords that are written in an address in a Compose file. */
@AutoService(Rule.class)
@RuleInfo(
        name = "inline-url-credential",
        severity = WARNING,
        since = "0.1.0",
        summary = "A Compose file writes a password out within an address",
        why = """
            The password in `postgresql://shop:…@db/shop` is committed with the Compose file, like a password in a
            variable of its own, and is more easily overlooked. Written as a variable it comes from `.env`, which stays
            out of the repository, and the rest of the address remains in the Compose file. Passwords are never shown.""",
        byHand = "where the password should be kept instead is not known",
        fine = {
            "an address without a password, or with a variable in its place",
            "a password that calls itself mock, fake, dummy or test",
            "an address in a file of `env_file`"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/",
            "https://docs.docker.com/compose/how-tos/environment-variables/best-practices/"
        })
public final class InlineUrlCredential implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        InlineSecrets.of(composition.compose())
                .inAddresses()
                .forEach(credential -> out.add(credential, message(credential))
                        .about(credential.subject())
                        .concealing(credential.password()));
    }

    private static String message(UrlCredential credential) {
        String place = credential.isWholeDefault()
                ? "is the default of '%s'".formatted(credential.variable())
                : credential
                        .within()
                        .map(use -> "is written out in the default of '%s'".formatted(use.name()))
                        .orElse("is written out here");
        return "the password behind '%s' %s; write '%s:${%s:?}@' and set it in .env"
                .formatted(credential.login(), place, credential.writtenLogin(), credential.variable());
    }
}
