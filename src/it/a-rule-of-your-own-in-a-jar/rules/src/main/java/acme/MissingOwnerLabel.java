package acme;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.RuleInfo;

/** Finds services of which no label says who looks after them. */
@RuleInfo(
        name = "missing-owner-label",
        severity = Severity.ERROR,
        since = "1",
        summary = "A service has no label that names its owner",
        why = "The one who is on call at night must know whom to ask.")
public final class MissingOwnerLabel implements ContainerRule {
    private static final String LABEL = "com.acme.owner";

    @Override
    public void check(Container container, Findings out) {
        boolean owned = container.service().labels().stream()
                .anyMatch(label -> label.name().value().equals(LABEL));
        if (!owned) {
            out.add(container.service(), message(container)).about(container.service().subject());
        }
    }

    private static String message(Container container) {
        return "'%s' has no owner; add the label '%s: <team>'".formatted(container.service().name(), LABEL);
    }
}
