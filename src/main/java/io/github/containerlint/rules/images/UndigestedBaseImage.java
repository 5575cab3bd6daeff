package io.github.containerlint.rules.images;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds images of a build without a digest. */
@AutoService(Rule.class)
@RuleInfo(
        name = "undigested-base-image",
        severity = Severity.OFF,
        since = "0.1.0",
        summary = "An image build takes an image without its digest",
        why = """
            A version tag can be pushed again with other contents, and this happens with each security update of its
            base. Only a digest always names the same image. A project that pins digests needs a program that renews
            them, so this rule is off by default.""",
        byHand = "only the registry knows which digest the tag has",
        fine = {"`scratch`", "an image that the project builds itself"},
        references = {"https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"})
public final class UndigestedBaseImage implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        project.builds()
                .forEach(build -> build.images().stream()
                        .filter(image ->
                                !image.isPinned() && !project.ownImages().containBase(image))
                        .forEach(image -> out.add(image, message(image)).about(build.title())));
    }

    private static String message(ImageReference image) {
        return "'%s' may be pushed again with other contents; append its digest: '%s@sha256:<digest>'"
                .formatted(image, image);
    }
}
