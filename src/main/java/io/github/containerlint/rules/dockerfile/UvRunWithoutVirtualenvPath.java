package io.github.containerlint.rules.dockerfile;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.container.ContainerStart;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Optional;

/** Finds containers in which {@code uv run} syncs or makes an environment at each start. */
@AutoService(Rule.class)
@RuleInfo(
        name = "uv-run-without-virtualenv-path",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "The command starts with 'uv run' although the virtual environment is not on PATH",
        why = """
                `uv run` locks and syncs the project before it starts anything. In a container that means that every
                start may change the environment, or try to reach a package index that is not there. With the
                environment's `bin` directory on PATH the program starts by its own name, from the environment that
                the image was built with.

                `uv run` does not look for that environment by PATH or `VIRTUAL_ENV`: it takes `UV_PROJECT_ENVIRONMENT`,
                or `.venv` in the project. Where the image's environment lies elsewhere, `uv run` makes a second one at
                each start.""",
        byHand = "the command and PATH must change together, for all that use the image",
        fine = {
            "an environment whose `bin` directory is on PATH",
            "`--no-sync` or `--frozen`, as an option or as a variable: then nothing is synced at the start",
            "a service whose environment a bind mount hides, which `bind-mount-hides-dependencies` reports"
        },
        references = {
            "https://docs.astral.sh/uv/guides/integration/docker/#using-the-environment",
            "https://docs.astral.sh/uv/concepts/projects/sync/#automatic-lock-and-sync",
            "https://docs.astral.sh/uv/concepts/projects/config/#project-environment-path"
        })
public final class UvRunWithoutVirtualenvPath implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        for (ContainerStart launch : project.launches()) {
            Optional<DependencyDirectory> passedOver = launch.environmentPassedOver();
            passedOver.ifPresent(environment -> out.add(launch.command(), otherEnvironment(environment))
                    .about(launch.subject())
                    .relating(environment, "the virtual environment is made here"));
            if (passedOver.isEmpty() && launch.syncsAtStart()) {
                DependencyDirectory environment = launch.virtualEnvironments().get(0);
                out.add(launch.command(), message(environment))
                        .about(launch.subject())
                        .relating(environment, "the virtual environment is made here");
            }
        }
    }

    private static String otherEnvironment(DependencyDirectory environment) {
        return "'uv run' does not use %s and makes another environment at the start; add 'ENV UV_PROJECT_ENVIRONMENT=%s' to the Dockerfile"
                .formatted(environment.path(), environment.path());
    }

    private static String message(DependencyDirectory environment) {
        return "'uv run' syncs the project at every start, and %s/bin is not on PATH; add 'ENV PATH=\"%s/bin:$PATH\"' and start the program by its name"
                .formatted(environment.path(), environment.path());
    }
}
