package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.INFO;

import com.google.auto.service.AutoService;
import io.github.containerlint.image.ImageStart;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Text;

/** Finds images without a command. */
@AutoService(Rule.class)
@RuleInfo(
        name = "missing-command",
        severity = INFO,
        since = "0.1.0",
        summary = "Neither the image nor the service says what the container runs",
        why = """
            Without CMD and ENTRYPOINT a container runs what its base image starts. The images of operating systems and
            languages start a shell: it finds no terminal and ends at once, with success. An image `FROM scratch` starts
            no program, and its container does not start at all.""",
        byHand = "what the container should run is not known",
        fine = {
            "a command that the service gives, or that a base image is known to have",
            "a service with a terminal: `tty` or `stdin_open`",
            "a base image that is not known"
        },
        references = "https://docs.docker.com/reference/dockerfile/#cmd")
public final class MissingCommand implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        CommandlessImages.of(project)
                .forEach(idle -> out.add(idle.image().stage().from().image(), message(idle))
                        .about(idle.subject()));
    }

    private static String message(CommandlessImage idle) {
        Text root = idle.image().stage().root().from().image();
        if (idle.start().kind() == ImageStart.Kind.NOTHING) {
            return "'%s' starts nothing by itself; add a CMD that says what to run".formatted(root);
        }
        String program = idle.start().command().isEmpty()
                ? "a shell"
                : "'" + idle.start().command() + "'";
        return "'%s' starts %s, which ends at once without a terminal; add a CMD that says what to run"
                .formatted(root, program);
    }
}
