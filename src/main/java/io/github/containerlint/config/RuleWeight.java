package io.github.containerlint.config;

import io.github.containerlint.finding.Severity;

/**
 * How much a rule weighs.
 *
 * @param locked whether no setting of higher priority may weigh it otherwise, and no comment or exception may silence it
 */
public record RuleWeight(Severity severity, boolean locked) {
    @Override
    public String toString() {
        return severity.label() + (locked ? " (locked)" : "");
    }
}
