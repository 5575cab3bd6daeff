package io.github.containerlint.rules.dockerfile;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.container.ContainerStart;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Optional;

/** Finds programs that a container starts and that are installed in a directory outside of PATH. */
@AutoService(Rule.class)
@RuleInfo(
        name = "virtualenv-off-path",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "The command needs what is installed in an environment that is not on PATH",
        why = """
                A virtual environment keeps its programs in its own `bin` directory. Unless that directory is on PATH,
                the container does not find them and ends at once: 'executable file not found in
                $PATH'.

                The system's `python` is found, but it does not see the packages of an environment: 'No module named'.
                Poetry, Pipenv, conda and pixi make an environment without being asked to. The programs of
                `node_modules/.bin` are found by `npm run` and `npx`, and not by their bare names.""",
        byHand = "where PATH should be set, or whether a runner is meant, is not known",
        fine = {
            "a program that is named by its path, or started by `uv run`, `poetry run` or `npx`",
            "a program that is installed for the whole system as well",
            "a start script, a login shell or a SHELL of conda that may activate the environment",
            "a base image that may bring the program"
        },
        references = {
            "https://docs.astral.sh/uv/guides/integration/docker/#using-the-environment",
            "https://python-poetry.org/docs/configuration/#virtualenvscreate"
        })
public final class VirtualenvOffPath implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        for (UnfoundProgram unfound : UnfoundPrograms.of(project)) {
            ContainerStart launch = unfound.launch();
            Findings.Draft draft = out.add(unfound.program(), message(unfound))
                    .about(launch.subject())
                    .relating(
                            unfound.directory(),
                            "%s is filled here".formatted(unfound.directory().path()));
            launch.ownSearchPath().ifPresent(path -> draft.relating(path, "the service sets PATH here"));
        }
    }

    private static String message(UnfoundProgram unfound) {
        DependencyDirectory directory = unfound.directory();
        String place = directory.programs().orElse(directory.path()).value();
        return unfound.module()
                .map(module -> "'%s' is the system's, and '%s', which it imports, is installed in %s alone; %s"
                        .formatted(unfound.program(), module, directory.path(), cure(unfound)))
                .orElseGet(() -> "'%s' is installed in %s, which is not on PATH; %s"
                        .formatted(unfound.program(), place, cure(unfound)));
    }

    private static String cure(UnfoundProgram unfound) {
        Optional<ContainerPath> programs = unfound.directory().programs();
        if (programs.isEmpty()) {
            return "start it with '%s run %s'".formatted(unfound.runner(), unfound.program());
        }
        return unfound.launch().ownSearchPath().isPresent()
                ? "begin the service's PATH with '%s:'".formatted(programs.get())
                : "add 'ENV PATH=\"%s:$PATH\"' to the Dockerfile".formatted(programs.get());
    }
}
