package io.github.containerlint.rules.images;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.ImageUse;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Located;

/** Finds images of a build without a version: the newest one is taken at each build. */
@AutoService(Rule.class)
@RuleInfo(
        name = "latest-base-image",
        severity = ERROR,
        since = "0.1.0",
        summary = "An image build takes an image as `latest` or without a tag",
        why = """
            The tag `latest` is moved to each new release, and an image without a tag means `latest`. The Dockerfile
            that built yesterday builds on another major version today: on one machine, not yet on another, and nothing
            in the repository says which. Going back is not possible either, because the version of yesterday is not
            known.

            All stages of a Dockerfile are looked at, because each of them can be built. Where an unknown
            name is much like that of an earlier stage, the message suggests the stage.""",
        byHand = "which version was tested is not known",
        fine = {
            "an image that the project builds itself, by a service, by Maven or by a script",
            "a name without an owner that is none of Docker's official images: no registry has it",
            "a digest, `scratch`, and the name of a stage",
            "an argument without a default"
        },
        references = {
            "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
            "https://docs.docker.com/reference/dockerfile/#from"
        })
public final class LatestBaseImage implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        project.builds().stream()
                .flatMap(build -> build.imagesOfAllStages().stream())
                .filter(use -> use.image().isLatestOrUntagged())
                .filter(use ->
                        isStageMeant(use, project) || !project.ownImages().containBase(use.image()))
                .forEach(use -> out.add(fault(use.image()), message(use)));
    }

    /** Returns true when the name means a stage, and the project builds no image of that name. */
    private static boolean isStageMeant(ImageUse use, Project project) {
        return use.stageMeant().isPresent() && !project.ownImages().contain(use.image());
    }

    private static Located fault(ImageReference image) {
        return image.tag().orElse(image.name());
    }

    private static String message(ImageUse use) {
        return use.stageMeant()
                .map(stage ->
                        "there is no stage '%s' above, and no registry has an image of that name; did you mean '%s'?"
                                .formatted(use.image(), stage))
                .orElseGet(() -> message(use.image()));
    }

    private static String message(ImageReference image) {
        String fault = image.hasTag()
                ? "'%s' moves to each new release".formatted(image)
                : "'%s' has no tag and means 'latest', which moves to each new release".formatted(image);
        return "%s; name the version that you tested: '%s'".formatted(fault, image.versioned());
    }
}
