package io.github.containerlint.rule;

import io.github.containerlint.project.Composition;

/** A rule about one Compose project as a whole. */
public non-sealed interface CompositionRule extends Rule {
    void check(Composition composition, Findings out);
}
