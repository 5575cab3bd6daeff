package io.github.containerlint.rules.lifecycle;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.build.BuildPlan;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.secrets.SecretNames;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Spelling;

/** Finds build arguments that the Dockerfile does not declare. */
@AutoService(Rule.class)
@RuleInfo(
        name = "undeclared-build-arg",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A build is given an argument that its Dockerfile does not declare",
        why = """
                A Dockerfile takes the arguments that it declares with `ARG`. Any other argument has no effect, and the
                build says so in one line among hundreds: `One or more build-args were not consumed`. The version or the
                flag that the value should change stays as it was.""",
        byHand = "which stage should declare it, or whether it should go, is not known",
        fine = {
            "the arguments that Docker itself knows, such as `HTTP_PROXY` and `BUILDKIT_INLINE_CACHE`",
            "a Dockerfile with a syntax of its own, or one that cannot be read"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/build/#args",
            "https://docs.docker.com/reference/dockerfile/#arg",
            "https://docs.docker.com/build/building/variables/#pre-defined-build-arguments"
        })
public final class UndeclaredBuildArg implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        container
                .plan()
                .ifPresent(plan -> plan.dockerfile()
                        .filter(file -> !file.stages().isEmpty() && file.isInDockersOwnSyntax())
                        .ifPresent(file -> check(plan, file, out)));
    }

    private static void check(BuildPlan plan, Dockerfile file, Findings out) {
        for (Assignment arg : plan.written().args()) {
            if (!file.takes(arg.name().value())) {
                Findings.Draft draft =
                        out.add(arg.name(), message(arg, plan, file)).about(arg.subject());
                arg.value()
                        .filter(value -> SecretNames.isSecret(arg.name().value()))
                        .ifPresent(draft::concealing);
            }
        }
    }

    private static String message(Assignment arg, BuildPlan plan, Dockerfile file) {
        String cure = Spelling.nearest(arg.name().value(), file.declaredArgs())
                .map(name -> "did you mean '%s'?".formatted(name))
                .orElse("declare it in the stage that uses it, or remove it");
        return "'%s' is no ARG of %s and has no effect; %s".formatted(arg.name(), plan.dockerfileName(), cure);
    }
}
