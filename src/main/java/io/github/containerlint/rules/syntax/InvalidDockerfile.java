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
            `docker build` stops at the first thing that it does not understand. Here all of them are told at once, before
            anything is built. The variables in FROM have the values that the services which build the file give them; a default
            that is empty stands for a value that is yet to be given.""",
        references = "https://docs.docker.com/reference/dockerfile/")
public final class InvalidDockerfile implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        project.resolvedDockerfiles().stream()
                .flatMap(file -> file.problems().stream())
                .forEach(problem -> out.add(problem, problem.message()));
    }
}
