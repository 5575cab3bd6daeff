package io.github.containerlint.rules.images;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Text;

/** Finds images that a build takes by a channel instead of a version. */
@AutoService(Rule.class)
@RuleInfo(
        name = "floating-base-image",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "An image build takes an image by a tag that moves",
        why = """
            Tags such as `stable`, `lts` or `edge` name a channel, not a version: they move to whatever is newest in it, major
            releases among it. The Dockerfile that built yesterday builds on another release today, and nothing in the repository
            says which.""",
        quotes = """
            CON, Why You Should Not Use latest: “avoid using floating tags like `latest`”
            """,
        references = {
            "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
            "https://docs.docker.com/reference/dockerfile/#from"
        })
public final class FloatingBaseImage implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        build.images().stream()
                .flatMap(image -> image.floatingTag().stream())
                .forEach(tag -> out.add(tag, message(tag)).about(build.title()));
    }

    private static String message(Text tag) {
        return "'%s' is a channel that moves to each new release; write the version that you tested".formatted(tag);
    }
}
