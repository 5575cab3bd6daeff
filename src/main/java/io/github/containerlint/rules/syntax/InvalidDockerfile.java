package io.github.containerlint.rules.syntax;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerfile.Dockerfile;
import io.github.containerlint.rule.DockerfileRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds what the Dockerfile parser could not make sense of. */
@AutoService(Rule.class)
@RuleInfo(
        name = "invalid-dockerfile",
        severity = ERROR,
        since = "0.1.0",
        summary = "Docker cannot build the Dockerfile as it is written",
        why = """
            `docker build` stops at the first thing that it does not understand. Here all of them are told at once, before
            anything is built.""",
        references = "https://docs.docker.com/reference/dockerfile/")
public final class InvalidDockerfile implements DockerfileRule {
    @Override
    public void check(Dockerfile file, Findings out) {
        file.problems().forEach(problem -> out.add(problem, problem.message()));
    }
}
