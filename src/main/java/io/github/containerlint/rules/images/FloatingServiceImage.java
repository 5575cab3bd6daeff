package io.github.containerlint.rules.images;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds services whose image has the tag of a channel or a variant instead of a version. */
@AutoService(Rule.class)
@RuleInfo(
        name = "floating-service-image",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A service takes its image by a tag that moves",
        why = """
            Tags such as `stable`, `lts` or `edge` name a channel, not a version: they move to its newest release, also
            to a new major release. So does a tag that names a variant alone, such as `alpine` or `fpm`, or a channel
            with a variant, such as `stable-slim`. What runs then depends on the day on which a machine pulled the
            image, as with `latest`.""",
        byHand = "which version was tested is not known",
        fine = {
            "a tag with the name of a system's release, such as `bookworm`",
            "an image that the project builds itself",
            "a digest",
            "a variable without a value"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/services/#image",
            "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"
        })
public final class FloatingServiceImage implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        project.containers()
                .filter(container -> container.plan().isEmpty())
                .forEach(container -> container
                        .imageAnywhere()
                        .filter(image -> !project.ownImages().contain(image))
                        .ifPresent(image -> image.floatingTag()
                                .ifPresent(tag -> out.add(tag, MovingTag.message(image, tag))
                                        .about(container.service().subject("image")))));
    }
}
