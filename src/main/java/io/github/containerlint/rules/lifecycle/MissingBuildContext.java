package io.github.containerlint.rules.lifecycle;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Build;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.build.MissingInput;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Located;

/** Finds builds whose context or Dockerfile does not exist. */
@AutoService(Rule.class)
@RuleInfo(
        name = "missing-build-context",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "The directory that a service is built from, or its Dockerfile, is not there",
        why = """
                Docker cannot build the service, and no service that depends on it starts: `unable to prepare context: path
                not found`, `failed to read dockerfile`. The Dockerfile's path is relative to the build context, not to the
                Compose file.""",
        byHand = "whether the files are absent or the path is wrong is not known",
        fine = {
            "a context that is remote, or that holds a variable without a value",
            "a Dockerfile written as `dockerfile_inline`",
            "a directory that a build makes, such as `target/docker`, or that git ignores"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/build/#context",
            "https://docs.docker.com/reference/compose-file/build/#dockerfile"
        })
public final class MissingBuildContext implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        container
                .plan()
                .ifPresent(plan -> plan.missing()
                        .ifPresent(missing -> out.add(place(plan.written(), missing), message(plan.written(), missing))
                                .about(plan.written().subject())));
    }

    /** The value that names the missing path; where none is written, the context or the key {@code build}. */
    private static Located place(Build build, MissingInput missing) {
        boolean named = missing.kind() == MissingInput.Kind.DOCKERFILE
                && build.dockerfile().isWritten();
        ConfigScalar value = named ? build.dockerfile() : build.context();
        return value.isWritten() ? value : build.key();
    }

    private static String message(Build build, MissingInput missing) {
        String fault = missing.kind() == MissingInput.Kind.CONTEXT
                ? "there is no directory '%s' to build from".formatted(build.context())
                : "there is no '%s' in '%s' to build from".formatted(build.dockerfile(), build.context());
        String cure = missing.similar()
                .map(name -> "did you mean '%s'?".formatted(name))
                .orElse(
                        missing.kind() == MissingInput.Kind.CONTEXT
                                ? "create it, or correct the path"
                                : "create it, or name another one with 'dockerfile'");
        return fault + "; " + cure;
    }
}
