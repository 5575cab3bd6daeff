package io.github.containerlint.rules.images;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds base images with the tag of a channel or a variant instead of a version. */
@AutoService(Rule.class)
@RuleInfo(
        name = "floating-base-image",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "An image build takes an image by a tag that moves",
        why = """
            Tags such as `stable`, `lts` or `edge` name a channel, not a version: they move to its newest release, also
            to a new major release. So does a tag that names a variant alone, such as `alpine` or `slim`, or a channel
            with a variant, such as `lts-alpine`. The Dockerfile that built yesterday builds on another release today,
            and nothing in the repository says which.""",
        byHand = "which version was tested is not known",
        fine = {
            "a tag with the name of a system's release, such as `bookworm`",
            "an image that the project builds itself",
            "a digest",
            "a stage that the image takes nothing from"
        },
        references = {
            "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
            "https://docs.docker.com/reference/dockerfile/#from"
        })
public final class FloatingBaseImage implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        project.builds()
                .forEach(build -> build.images().stream()
                        .filter(image -> !project.ownImages().containBase(image))
                        .forEach(image -> image.floatingTag()
                                .ifPresent(tag -> out.add(tag, MovingTag.message(image, tag))
                                        .about(build.title()))));
    }
}
