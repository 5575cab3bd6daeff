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
import io.github.containerlint.source.Text;

@AutoService(Rule.class)
@RuleInfo(
        name = "virtualenv-off-path",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "The command is a program of the virtual environment, which is not on PATH",
        why = """
                A virtual environment keeps its programs in its own `bin` directory. Unless that directory is on PATH,
                the container does not find them and ends at once: 'executable file not found in
                $PATH'.""",
        quotes = "VOL, Common Pitfalls to Avoid: “`ENV PATH=\"/app/.venv/bin:$PATH\"` / `CMD [\"uvicorn\", ...]`”",
        references = "https://docs.astral.sh/uv/guides/integration/docker/#using-the-environment")
public final class VirtualenvOffPath implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        project.launches()
                .forEach(launch -> launch.unfoundConsoleScript().ifPresent(program -> {
                    DependencyDirectory environment =
                            launch.virtualEnvironments().get(0);
                    Findings.Draft draft = out.add(program, message(program, environment, launch))
                            .about(launch.subject())
                            .relating(environment, "the virtual environment is made here");
                    launch.ownSearchPath().ifPresent(path -> draft.relating(path, "the service sets PATH here"));
                }));
    }

    private static String message(Text program, DependencyDirectory environment, Launch launch) {
        String cure = launch.ownSearchPath().isPresent()
                ? "begin the service's PATH with '%s/bin:'".formatted(environment.path())
                : "add 'ENV PATH=\"%s/bin:$PATH\"' to the Dockerfile".formatted(environment.path());
        return "'%s' is installed in %s/bin, which is not on PATH; %s".formatted(program, environment.path(), cure);
    }
}
