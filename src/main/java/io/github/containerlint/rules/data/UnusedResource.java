package io.github.containerlint.rules.data;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Resource;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds resources that are declared and that no service uses. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unused-resource",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A volume, network, secret or config is declared and used by no service",
        why = """
            A volume, network, secret or config that no service names is not created, or is created and never used. In
            most cases a service was meant to use it. The data that should be in the volume then lies in the container,
            and is lost with it.""",
        byHand = "whether a service should use it or it should go is not known",
        fine = {
            "a resource with `external: true`",
            "a resource that an override file, an included file or another Compose file of the project uses",
            "the network `default`"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/volumes/",
            "https://docs.docker.com/reference/compose-file/networks/"
        })
public final class UnusedResource implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        composition
                .otherFiles()
                .unused()
                .forEach(resource -> out.add(resource, message(resource)).about(resource.subject()));
    }

    private static String message(Resource resource) {
        return "%s '%s' is used by no service; name it in the service that needs it, or remove it"
                .formatted(resource.kind().label(), resource.name());
    }
}
