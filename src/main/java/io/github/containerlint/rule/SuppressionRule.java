package io.github.containerlint.rule;

import io.github.containerlint.suppression.Suppression;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule about the comments that silence other rules. It runs when all other rules have run. */
@API(status = Status.EXPERIMENTAL)
public non-sealed interface SuppressionRule extends Rule {
    /** Adds a finding for each fault of the comment. */
    void check(Suppression suppression, Findings out);
}
