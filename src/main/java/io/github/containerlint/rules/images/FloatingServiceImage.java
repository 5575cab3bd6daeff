package io.github.containerlint.rules.images;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Text;

/** Finds services whose image is named by a channel instead of a version. */
@AutoService(Rule.class)
@RuleInfo(
        name = "floating-service-image",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A service takes its image by a tag that moves",
        why = """
            Tags such as `stable`, `lts` or `edge` name a channel, not a version: they move to whatever is newest in it, major
            releases among it. What runs then depends on the day on which a machine pulled the image, as with `latest`.""",
        quotes = """
            CON, Why You Should Not Use latest: “avoid using floating tags like `latest`”
            """,
        references = {
            "https://docs.docker.com/reference/compose-file/services/#image",
            "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"
        })
public final class FloatingServiceImage implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        composition.containers().stream()
                .filter(container -> container.plan().isEmpty())
                .forEach(container -> container
                        .image()
                        .filter(image -> composition.builderOf(image).isEmpty())
                        .flatMap(ImageReference::floatingTag)
                        .ifPresent(tag -> out.add(tag, message(tag))
                                .about(container.service().subject("image"))));
    }

    private static String message(Text tag) {
        return "'%s' is a channel that moves to each new release; write the version that you tested".formatted(tag);
    }
}
