package io.github.containerlint.rules.syntax;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds parts of Dockerfiles that the parser cannot understand. */
@AutoService(Rule.class)
@RuleInfo(
        name = "invalid-dockerfile",
        severity = ERROR,
        since = "0.1.0",
        summary = "Docker cannot build the Dockerfile as it is written",
        why = """
            `docker build` stops at the first fault that it finds. This rule reports all faults at once, before an image
            is built. The variables in FROM have the values that the services which build the file give them; an empty
            default stands for a value that the build must give.""",
        byHand = "what was meant is not known",
        fine = {
            "an option that is not known, of an instruction that is",
            "an argument with an empty default, to which the build gives a value",
            "a file whose name only begins like a Dockerfile's"
        },
        references = "https://docs.docker.com/reference/dockerfile/")
public final class InvalidDockerfile implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        project.resolvedDockerfiles().stream()
                .flatMap(file -> file.problems().stream())
                .forEach(problem -> out.add(problem, problem.message()));
    }
}
