package io.github.containerlint.rules.images;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds images that a build takes in whatever version is newest on the day. */
@AutoService(Rule.class)
@RuleInfo(
        name = "latest-base-image",
        severity = ERROR,
        since = "0.1.0",
        summary = "An image build takes an image as `latest` or without a tag",
        why = """
            The tag `latest` is moved to each new release, and an image without a tag means `latest`. The Dockerfile that
            built yesterday builds on another major version today: on one machine, not yet on the next, and nothing in the
            repository says which. Going back is not possible either, for nobody knows what it was.""",
        quotes = """
            CON, Why You Should Not Use latest: “avoid using floating tags like
            `latest`”; “Then every time you build the image, it may use a different Python version — leading to
            inconsistencies and subtle bugs.”
            """,
        references = {
            "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
            "https://docs.docker.com/reference/dockerfile/#from"
        })
public final class LatestBaseImage implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        build.images().stream()
                .filter(ImageReference::isLatestOrUntagged)
                .forEach(image -> out.add(image.tag().orElse(image.name()), message(image)));
    }

    private static String message(ImageReference image) {
        String fault = image.hasTag()
                ? "'%s' moves to each new release".formatted(image)
                : "'%s' has no tag and means 'latest', which moves to each new release".formatted(image);
        return "%s; name the version that you tested: '%s:<version>'".formatted(fault, image.name());
    }
}
