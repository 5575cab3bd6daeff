package io.github.containerlint.rules.dockerfile;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.DependencyDirectory;
import io.github.containerlint.project.Launch;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

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
                the image was built with.""",
        quotes = "VOL, Common Pitfalls to Avoid: “Using uv run without proper environment”",
        references = {
            "https://docs.astral.sh/uv/guides/integration/docker/#using-the-environment",
            "https://docs.astral.sh/uv/concepts/projects/sync/#automatic-lock-and-sync"
        })
public final class UvRunWithoutVirtualenvPath implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        project.launches().stream().filter(Launch::syncsAtStart).forEach(launch -> {
            DependencyDirectory environment = launch.virtualEnvironments().get(0);
            out.add(launch.command(), message(environment))
                    .about(launch.subject())
                    .relating(environment, "the virtual environment is made here");
        });
    }

    private static String message(DependencyDirectory environment) {
        return "'uv run' syncs the project at every start, and %s/bin is not on PATH; add 'ENV PATH=\"%s/bin:$PATH\"' and start the program by its name"
                .formatted(environment.path(), environment.path());
    }
}
