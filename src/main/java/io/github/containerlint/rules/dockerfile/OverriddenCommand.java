package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerfile.instruction.Cmd;
import io.github.containerlint.dockerfile.instruction.Entrypoint;
import io.github.containerlint.dockerfile.instruction.Healthcheck;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.rule.DockerfileRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Finds commands that never run, because a later one replaces them. */
@AutoService(Rule.class)
@RuleInfo(
        name = "overridden-command",
        severity = WARNING,
        since = "0.1.0",
        summary = "A CMD, ENTRYPOINT or HEALTHCHECK is overridden by a later one of the same stage",
        why = """
            Only the last CMD, ENTRYPOINT and HEALTHCHECK of a stage count; Docker drops the others without a warning.
            Two CMDs that should start two programs start one of them, and a change of the first one has no effect.""",
        byHand = "which of the two is meant is not known",
        fine = {"one of each kind in each stage", "a command in ONBUILD, which counts in another image"},
        references = {
            "https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/",
            "https://docs.docker.com/reference/dockerfile/#cmd"
        })
public final class OverriddenCommand implements DockerfileRule {
    @Override
    public void check(Dockerfile file, Findings out) {
        file.stages().stream()
                .flatMap(stage -> Stream.of(Cmd.class, Entrypoint.class, Healthcheck.class)
                        .map(stage::instructions))
                .forEach(ofOneKind -> check(ofOneKind, out));
    }

    private static void check(List<? extends Instruction> ofOneKind, Findings out) {
        ofOneKind.stream().limit(Math.max(0, ofOneKind.size() - 1)).forEach(overridden -> {
            Instruction last = ofOneKind.get(ofOneKind.size() - 1);
            out.add(overridden.line(), message(overridden)).relating(last.keyword(), "the one that counts");
        });
    }

    private static String message(Instruction overridden) {
        return "this %s has no effect, because the stage has a later %s; delete one of them"
                .formatted(overridden.name(), overridden.name());
    }
}
