package io.github.containerlint.rules.images;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Located;

/** Finds services whose image has no version: the newest one is taken. */
@AutoService(Rule.class)
@RuleInfo(
        name = "latest-service-image",
        severity = ERROR,
        since = "0.1.0",
        summary = "A service takes its image as `latest` or without a tag",
        why = """
            The tag `latest` is moved to each new release, and an image without a tag means `latest`. Which version runs
            then depends on the day on which a machine pulled it: two machines may run two versions, and a database that
            starts in its next major version does not read the files of the version before.""",
        byHand = "which version was tested is not known",
        fine = {
            "an image that the project builds itself, by a service of one of its Compose files, by Maven or by a script",
            "a service that is built",
            "a digest",
            "a variable without a value"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/services/#image",
            "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"
        })
public final class LatestServiceImage implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        project.containers()
                .filter(container -> container.plan().isEmpty())
                .forEach(container -> container
                        .imageAnywhere()
                        .filter(ImageReference::isLatestOrUntagged)
                        .filter(image -> !project.ownImages().contain(image))
                        .ifPresent(image -> out.add(fault(image), message(image, container.compose()))
                                .about(container.service().subject("image"))));
    }

    private static Located fault(ImageReference image) {
        return image.tag().orElse(image.name());
    }

    private static String message(ImageReference image, ComposeProject compose) {
        String origin = compose.defaultedBy(fault(image).span())
                .map(variable -> ", the default of %s,".formatted(variable.name()))
                .orElse("");
        String fault = image.hasTag()
                ? "'%s'%s moves to each new release".formatted(image, origin)
                : "'%s'%s has no tag and means 'latest', which moves to each new release".formatted(image, origin);
        return "%s; name the version that you tested: '%s'".formatted(fault, image.versioned());
    }
}
