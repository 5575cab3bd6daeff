package io.github.containerlint.rules.lifecycle;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.ServiceReference;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;

/** Finds services that wait for each other. */
@AutoService(Rule.class)
@RuleInfo(
        name = "dependency-cycle",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "Services wait for each other",
        why = """
            Compose starts a service after those it depends on. In a circle no service can be the first one, and Compose
            refuses the project: 'dependency cycle detected'.""",
        byHand = "which of the services can start first is not known",
        fine = {"services that call each other while they run, without `depends_on`"},
        references = {"https://docs.docker.com/reference/compose-file/services/#depends_on"})
public final class DependencyCycle implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        composition.compose().dependencyCycles().forEach(cycle -> {
            Findings.Draft draft = out.add(cycle.get(cycle.size() - 1), message(cycle))
                    .about(cycle.get(cycle.size() - 1).subject());
            cycle.subList(0, cycle.size() - 1)
                    .forEach(reference ->
                            draft.relating(reference, "it waits for '%s' here".formatted(reference.service())));
        });
    }

    private static String message(List<ServiceReference> cycle) {
        String first = cycle.get(cycle.size() - 1).service().value();
        String way =
                cycle.stream().map(reference -> reference.service().value()).collect(Collectors.joining("' -> '"));
        return cycle.size() == 1
                ? "'%s' waits for itself; remove it".formatted(first)
                : "'%s' -> '%s' wait for each other; remove one of these references".formatted(first, way);
    }
}
