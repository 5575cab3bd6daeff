package io.github.containerlint.rule;

import io.github.containerlint.project.Project;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule about everything that was found in the linted directory. */
@API(status = Status.STABLE)
public non-sealed interface ProjectRule extends Rule {
    /** Adds a finding for each fault in the project. */
    void check(Project project, Findings out);
}
