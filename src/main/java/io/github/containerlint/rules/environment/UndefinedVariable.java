package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.environment.ComposeEnvironment;
import io.github.containerlint.project.environment.LiteralDollars;
import io.github.containerlint.project.environment.NeededVariable;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds variables of Compose files that no file sets. */
@AutoService(Rule.class)
@RuleInfo(
        name = "undefined-variable",
        severity = WARNING,
        since = "0.1.0",
        summary = "A variable has neither a value nor a default",
        why = """
            Where a variable is not set, Compose prints a warning that is easily missed among others and goes on with an
            empty string: an image without a tag, a port without a number, a database without a password. The author of
            the file has the variable in the shell, and other developers have not. A variable counts as defined when
            `.env` sets it or when `.env.example` says that it must be set. The environment of the build is never looked
            at, so that the result is the same on every machine; variables that a CI server or a shell is known to set
            can be named in the parameter `knownVariables`.

            Where a dollar sign stands for itself, as in a password or a hash, write it twice: `$$`.""",
        byHand = "which value is meant, or whether the dollar is literal, is not known",
        fine = {
            "a variable that `.env` or an example of it names, or that has a default",
            "variables of the shell and of Compose, such as `HOME`, `UID` and `COMPOSE_PROJECT_NAME`",
            "a variable that a script, a Makefile or a file for CI gives",
            "a variable that the parameter `knownVariables` names"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/",
            "https://docs.docker.com/reference/compose-file/interpolation/"
        })
public final class UndefinedVariable implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        ComposeEnvironment environment = composition.environment();
        for (NeededVariable variable : environment.undefined()) {
            Findings.Draft draft = out.add(variable, message(variable, environment))
                    .about("variable " + variable.name())
                    .distinguishedBy(variable.name());
            variable.others().forEach(use -> draft.relating(use, "used here too"));
        }
        environment.literalDollars().forEach(dollars -> report(dollars, out));
    }

    private static void report(LiteralDollars dollars, Findings out) {
        Findings.Draft draft = out.add(dollars, message(dollars));
        dollars.hidden().forEach(draft::concealing);
        if (dollars.kind() == LiteralDollars.Kind.SHELL) {
            draft.about("variable " + dollars.uses().get(0).name());
        }
    }

    private static String message(LiteralDollars dollars) {
        return switch (dollars.kind()) {
            case HASH ->
                "a '$' in this hash begins a variable for Compose, which drops it with the letters behind it; write '$$' for each '$'";
            case SECRET ->
                "a '$' in this secret begins a variable that no file sets, and Compose drops both; write '$$' for the character itself";
            case SHELL -> {
                String name = dollars.uses().get(0).name();
                yield "'$%s' is a variable of this shell, and Compose puts nothing in its place before the shell runs; write '$$%s'"
                        .formatted(name, name);
            }
        };
    }

    private static String message(NeededVariable variable, ComposeEnvironment environment) {
        String written = variable.span().text();
        String name = variable.name();
        String cure = "set %s in .env%s, or write '%s'%s"
                .formatted(
                        name,
                        places(variable, environment),
                        otherwise(variable, environment),
                        variable.isSecret() ? ", or '${%s:-}' where it can be left out".formatted(name) : "");
        String itself = written.startsWith("${") ? "" : ", or '$%s' for the characters themselves".formatted(written);
        return "'%s' has no value, so Compose puts nothing in its place; %s%s".formatted(written, cure, itself);
    }

    /** The files to change besides {@code .env}: other rules about these files do not report this variable. */
    private static String places(NeededVariable variable, ComposeEnvironment environment) {
        String ignored = variable.isSecret() && environment.isDotenvExposed() ? ", which .gitignore must name," : "";
        String example = environment.examples().stream()
                .findFirst()
                .map(file -> "'" + file.source().path() + "'")
                .orElse(".env.example");
        return environment.isDotenvKept() ? "" : "%s and name it in %s".formatted(ignored, example);
    }

    /**
     * The variable with the default that the files have elsewhere, else with a required value; always so for a secret.
     */
    private static String otherwise(NeededVariable variable, ComposeEnvironment environment) {
        return environment
                .defaultOf(variable)
                .filter(written -> !variable.isSecret())
                .orElse("${" + variable.name() + ":?}");
    }
}
