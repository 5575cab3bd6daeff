package io.github.containerlint.rules.lifecycle;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.ServiceReference;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Spelling;
import java.util.List;

/** Finds references to services that do not exist. */
@AutoService(Rule.class)
@RuleInfo(
        name = "undefined-service",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "A service refers to another one that does not exist",
        why = """
            Compose refuses the whole project when a service depends on, links to or shares the network of one that is not there:
            `service 'web' depends on undefined service 'database'`.""",
        byHand = "which service is meant is not known",
        fine = {
            "a dependency with `required: false`",
            "a service whose profile is not active",
            "a name that holds a variable without a value"
        },
        references = {"https://docs.docker.com/reference/compose-file/services/#depends_on"})
public final class UndefinedService implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        ComposeProject compose = composition.compose();
        compose.undefinedReferences()
                .forEach(reference ->
                        out.add(reference, message(reference, compose)).about(reference.subject()));
    }

    private static String message(ServiceReference reference, ComposeProject compose) {
        List<String> names = compose.services().stream()
                .map(service -> service.name().value())
                .toList();
        String cure = Spelling.nearest(reference.service().value(), names)
                .map("did you mean '%s'?"::formatted)
                .orElse("define it, or remove the reference");
        return "there is no service '%s'; %s".formatted(reference.service(), cure);
    }
}
