package io.github.containerlint.rule;

import io.github.containerlint.project.Project;

/** A rule about all that was found in the linted directory. */
public non-sealed interface ProjectRule extends Rule {
    void check(Project project, Findings out);
}
