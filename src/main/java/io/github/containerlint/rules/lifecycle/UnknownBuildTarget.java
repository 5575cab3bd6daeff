package io.github.containerlint.rules.lifecycle;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.build.BuildPlan;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** Finds build targets that are not the name of a stage in the Dockerfile. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unknown-build-target",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "A build's target is none of the Dockerfile's stages",
        why = """
                Docker looks for a stage with this name, finds none and does not build: `target stage could not be found`.
                A stage gets its name from `AS` in its `FROM`; upper and lower case do not count.""",
        byHand = "which stage is meant is not known",
        fine = {
            "the number of a stage",
            "a target that holds a variable without a value",
            "a Dockerfile with a syntax of its own"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/build/#target",
            "https://docs.docker.com/build/building/multi-stage/#stop-at-a-specific-build-stage"
        })
public final class UnknownBuildTarget implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        container
                .plan()
                .ifPresent(plan -> plan.dockerfile()
                        .filter(file -> !file.stages().isEmpty() && file.isInDockersOwnSyntax())
                        .ifPresent(file -> target(plan)
                                .filter(target -> file.stage(target.value()).isEmpty())
                                .ifPresent(target -> out.add(target, message(target, plan, file))
                                        .about(plan.written().subject() + ".target"))));
    }

    private static Optional<ConfigScalar> target(BuildPlan plan) {
        return plan.written()
                .target()
                .filter(target -> target.isKnown() && !target.value().isEmpty());
    }

    private static String message(ConfigScalar target, BuildPlan plan, Dockerfile file) {
        List<String> names = file.stages().stream()
                .flatMap(stage -> stage.name().stream())
                .map(Text::value)
                .toList();
        String cure = Spelling.nearest(target.value(), names)
                .map(name -> "did you mean '%s'?".formatted(name))
                .orElseGet(() -> names.isEmpty()
                        ? "give one its name: 'FROM … AS %s'".formatted(target)
                        : "write one of '%s'".formatted(String.join("', '", names)));
        return "'%s' is no stage of %s; %s".formatted(target, plan.dockerfileName(), cure);
    }
}
