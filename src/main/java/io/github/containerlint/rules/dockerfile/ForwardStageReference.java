package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerfile.stage.ForwardReference;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds files that are copied from a stage before it is built. */
@AutoService(Rule.class)
@RuleInfo(
        name = "forward-stage-reference",
        severity = ERROR,
        since = "0.1.0",
        summary = "Files are taken from the stage itself or from a later one",
        why = """
            A stage can take files from the stages above it only. BuildKit refuses to build the file; the older builder
            looks for an image of that name on Docker Hub instead, and finds none or an image of a stranger.""",
        byHand = "which order of the stages is meant is not known",
        fine = {"an image of that name in a registry: write its tag", "a context that `additional_contexts` names"},
        references = {
            "https://docs.docker.com/build/building/multi-stage/#use-multi-stage-builds",
            "https://docs.docker.com/reference/dockerfile/#copy---from"
        })
public final class ForwardStageReference implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        build.dockerfile().forwardReferences().stream()
                .filter(reference ->
                        !build.namedContexts().contains(reference.name().value()))
                .forEach(reference -> out.add(reference.name(), message(reference))
                        .about(build.dockerfile().source().path())
                        .relating(reference.named().from(), "the stage begins here"));
    }

    private static String message(ForwardReference reference) {
        return reference.isToItself()
                ? "'%s' is this very stage; name an earlier one, or copy with RUN cp".formatted(reference.name())
                : "stage '%s' is built after this one; move it up, above 'FROM %s'"
                        .formatted(reference.name(), reference.asking().from().image());
    }
}
