package io.github.containerlint.rule;

import io.github.containerlint.project.Composition;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule about one Compose project as a whole. */
@API(status = Status.STABLE)
public non-sealed interface CompositionRule extends Rule {
    /** Adds a finding for each fault in the Compose project. */
    void check(Composition composition, Findings out);
}
